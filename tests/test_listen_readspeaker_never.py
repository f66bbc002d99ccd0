"""Where ReadSpeaker is never: neither offered, asked about, nor there after a yes."""

from dataclasses import replace
from datetime import timedelta

import pytest
from django.utils import timezone

from listen.offer import Offer
from listen.readspeaker import question_address

from .builders import make_page, make_superuser, make_topic
from .citizen import START, at_check

pytestmark = pytest.mark.django_db
QUESTION, YES = "lyssna=readspeaker-fraga", "lyssna=readspeaker"


@pytest.fixture(autouse=True)
def contract(settings, engine):
    """The town is customer 12345, and has a voice of its own."""
    settings.LISTEN = replace(settings.LISTEN, readspeaker="12345")
    engine()


@pytest.fixture
def client(client):
    """A visitor who follows links of the site's own."""
    client.defaults["HTTP_SEC_FETCH_SITE"] = "same-origin"
    return client


@pytest.fixture
def page():
    return make_page(title_en="Waste", lead_en="How to sort.")


def never(client, path):
    """Neither the offer, the question nor the yes is there at `path`."""
    joint = "&" if "?" in path else "?"
    for query in ("", joint + QUESTION, joint + YES):
        response = client.get(path + query)
        assert "rs_req_Init" not in response.text
        assert "ReadSpeaker" not in response.text
        assert "readspeaker.com" not in response.text + str(response.headers)
    return True


@pytest.mark.parametrize("path", ["/avfall/", "/en/avfall/", "/fragor-och-svar/aterbruket/", START])
def test_what_is_sensitive_is_never_theirs(client, path):
    make_page(sensitive=True)
    make_topic(sensitive=True)
    assert never(client, path)


def test_what_is_ones_own_is_never_theirs():
    citizen = at_check()
    assert never(citizen.client, citizen.address)


@pytest.mark.parametrize(
    "path", ["/sok/?q=hemlig", "/sok/", "/avfall/?q=hemlig", "/finns-inte/", "/admin/login/"]
)
def test_what_somebody_wrote_and_what_went_wrong_is_never_theirs(client, page, path):
    assert never(client, path)


@pytest.mark.parametrize(
    "part", ["hemlig", "198001011234", "", "1&sida=hemlig", "%D9%A1", '1"><script>', "1%0d%0aX:1"]
)
def test_what_is_no_part_of_a_list_is_never_told_them(client, page, part):
    assert never(client, f"/avfall/?sida={part}")


def test_a_page_that_is_gone_is_not_theirs(client):
    day = timedelta(days=1)
    make_page(published_at=timezone.now() - 2 * day, expires_at=timezone.now() - day)
    assert client.get("/avfall/").status_code == 410
    assert never(client, "/avfall/")


def test_what_staff_see_is_never_theirs(client, page):
    client.force_login(make_superuser())
    assert never(client, "/avfall/")


def test_a_language_without_a_voice_that_we_know_of_is_not_offered(page, rf):
    request = rf.get("/fi/avfall/")
    request.LANGUAGE_CODE = "fi"
    assert question_address(request, "", Offer(True, True, "/fi/avfall/")) == ""
    request.LANGUAGE_CODE = "en"
    assert question_address(request, "", Offer(True, True, "/fi/avfall/")) != ""


@pytest.mark.parametrize(
    "query",
    [
        "lyssna=",
        "lyssna=READSPEAKER",
        "lyssna=readspeaker%00",
        "lyssna=readspeaker%20",
        "lyssna=readspeaker&lyssna=readspeaker",
        "lyssna=readspeaker-fraga&lyssna=readspeaker",
        "lyssna=readspeaker&lyssna=",
        "lyssna[]=readspeaker",
        "Lyssna=readspeaker",
    ],
)
def test_what_is_no_yes_is_just_the_page(client, page, query):
    response = client.get(f"/avfall/?{query}")
    assert "readspeaker.com" not in response.text + str(response.headers)
    assert "Ja, lyssna med ReadSpeaker" not in response.text
    assert "data-player" in response.text
