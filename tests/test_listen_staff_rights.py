"""Who may see and hear what staff have of Lyssna."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from .builders import make_editor, make_page
from .caseworker import Caseworker

pytestmark = pytest.mark.django_db
WORDS = "/admin/listen/pronunciation/"
READING = f"{WORDS}sida/?sida=/avfall/"
TRYOUT = f"{WORDS}provlyssna/?sager=hej&sprak=sv"


@pytest.fixture
def log_in(client):
    """Logs in one of the staff who has the right `right` and no other; gives the client."""

    def enter(right):
        user = get_user_model().objects.create_user("siv", is_staff=True)
        user.user_permissions.add(Permission.objects.get(codename=right))
        client.force_login(user)
        return client

    return enter


@pytest.mark.parametrize("address", [WORDS, READING, TRYOUT])
def test_a_stranger_is_asked_to_log_in(client, address):
    assert client.get(address)["Location"].startswith("/admin/login/")


@pytest.mark.parametrize("address", [WORDS, READING, TRYOUT])
def test_who_handles_cases_and_no_pages_is_refused(address):
    assert Caseworker().client.get(address).status_code == 403


@pytest.mark.parametrize("address", [WORDS, f"{WORDS}add/", READING, TRYOUT])
def test_an_editor_may(client, engine, address):
    engine()
    client.force_login(make_editor())
    assert client.get(address).status_code == 200


@pytest.mark.parametrize(
    "right", ["change_page", "change_topic", "view_pronunciation", "change_pronunciation"]
)
def test_who_may_read_drafts_or_words_may_see_how_a_page_sounds(log_in, right):
    make_page()
    assert "Så sorterar du." in log_in(right).get(READING).rendered_content


def test_a_draft_is_shown_to_who_may_read_it(log_in):
    make_page(published_at=None)
    assert "Så sorterar du." in log_in("change_page").get(READING).rendered_content


def test_a_draft_is_not_there_for_who_may_only_see_words(log_in):
    make_page(published_at=None)
    page = log_in("view_pronunciation").get(READING).rendered_content
    assert "Där finns ingen sida som du får läsa." in page
    assert "Så sorterar du." not in page


def test_a_page_that_is_taken_down_says_so_to_who_may_not_read_it(log_in):
    make_page(published_at="2025-01-01T00:00Z", expires_at="2026-01-01T00:00Z")
    assert "Sidan är nertagen." in log_in("view_pronunciation").get(READING).rendered_content


def test_who_may_only_see_words_is_offered_no_form_for_a_new_one(log_in):
    make_page(body="<p>Fråga NVDA.</p>")
    page = log_in("view_pronunciation").get(READING).rendered_content
    assert "<mark>NVDA</mark>" in page
    assert "/add/" not in page


def test_a_page_is_read_and_never_sent(client):
    client.force_login(make_editor())
    assert client.post(READING).status_code == 405
    assert client.post(TRYOUT).status_code == 405
