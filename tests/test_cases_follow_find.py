"""Finding one's case: nothing is told without both reference and code."""

import re

import pytest
from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contact.cases.access import new_code
from contact.cases.limits import WRONG_CODES
from contact.cases.reference import new_reference
from pages import guard

from .citizen import CONTACT, START, Citizen
from .follower import FIND, a_case, follower

pytestmark = pytest.mark.django_db


def without_what_differs(page, *typed):
    html = page.content.decode()
    for word in typed:
        html = html.replace(word, "")
    return re.sub(r'name="token" value="[^"]+"', "", html)


def tries(reference, code, number=1):
    data = {"reference": reference, "code": code, "token": guard.new_token(timezone.now())}
    return [Client().post(FIND, data) for _ in range(number)][-1]


def test_reference_and_code_open_the_case():
    case, code = a_case()
    citizen = follower(case, code)
    assert citizen.page.status_code == 200
    assert case.service_request_id in citizen.words
    assert "Mottaget" in citizen.words


@pytest.mark.parametrize(
    "written",
    [
        lambda text: f"  {text.lower()} \n",
        lambda text: text.replace("-", " "),
        lambda text: text.replace("-", ""),
        lambda text: " ".join(text.replace("-", "")),
    ],
)
def test_reference_and_code_are_known_however_they_are_written(written):
    case, code = a_case()
    page = tries(written(case.service_request_id), written(code))
    assert page.status_code == 303


def test_the_whole_link_of_a_mail_will_do_as_a_code():
    case, code = a_case()
    link = f"https://www.example.se/synpunkter-felanmalan/folj/{code}/"
    assert tries(case.service_request_id, link).status_code == 303


@pytest.mark.parametrize(
    ("reference", "code", "sentence"),
    [
        ("", "x", "Skriv referensen. Den står på kvittot."),
        ("234-CDF", "", "Referensen ska ha nio tecken. Det du har skrivit har 6."),
        ("234-CDF-HJ2", "", "Något tecken i referensen är fel."),
        ("234-CDF-HOB", "", "Här används aldrig B, O."),
        ("", "23456-CDFHJ", "Koden ska ha 30 tecken. Det du har skrivit har 10."),
        ("", "0" * 30, "Här används aldrig 0."),
        ("", "<script>alert(1)</script>", "Det du har skrivit har 18."),
        ("\x00", "\ud800" * 40, "Skriv referensen."),
        ("9" * 9999, "9" * 9999, "tecken för lång"),
    ],
)
def test_what_cannot_be_one_is_told_kindly_comes_back_and_is_no_try(reference, code, sentence):
    data = {"reference": reference, "code": code.encode("utf-8", "replace").decode()}
    for _ in range(WRONG_CODES.most + 1):
        page = Citizen(FIND).send(**data)
    assert page.page.status_code == 422
    assert sentence in page.words
    assert "<title>Fel:" in page.html


def test_P3_a_reference_alone_shows_nothing():
    case, _code = a_case(description="Hemlig text")
    page = tries(case.service_request_id, "")
    assert page.status_code == 422
    assert "Hemlig text" not in page.content.decode()
    assert Client().get(f"{FIND}{case.service_request_id}/").status_code == 404


def test_P3_a_wrong_code_is_answered_as_an_unknown_reference_and_at_the_same_price():
    case, _code = a_case()
    _other, others_code = a_case()
    pages, prices = [], []
    for reference, code in (
        (case.service_request_id, new_code()),
        (new_reference(), new_code()),
        (case.service_request_id, others_code),
    ):
        with CaptureQueriesContext(connection) as queries:
            page = tries(reference, code)
        assert page.status_code == 422
        pages.append(without_what_differs(page, reference, code))
        prices.append(len(queries))
    assert len(set(pages)) == 1
    assert len(set(prices[1:])) == 1  # the first has the salt of the day to make


def test_P3_after_ten_wrong_codes_there_is_a_number_to_ring(settings):
    case, code = a_case()
    assert tries(case.service_request_id, new_code(), WRONG_CODES.most).status_code == 422
    page = tries(case.service_request_id, code)
    assert page.status_code == 429
    assert page["Retry-After"] == "3600"
    assert settings.TOWN.telephone in page.content.decode()
    assert "no-store" in page["Cache-Control"]
    assert Client().get(FIND).status_code == 200


@pytest.mark.parametrize(
    "word", ["1", "9" * 400, "-1", "x" * 32, "%00", "å" * 35, f"{'a' * 64}.1:{'x' * 43}", "a:b"]
)
def test_H9_what_is_no_code_and_no_signed_word_is_not_found(word):
    for path in (f"folj/{word}/", f"folj/{word}/lagg-till/", f"inte-jag/{word}/"):
        assert Client().get(f"{START}{path}").status_code == 404


def test_H10_a_wrong_host_is_in_no_mail_and_no_page_leads_away(settings):
    Client().post(FIND, headers={"Host": "evil.example"})
    case, code = a_case(contact=CONTACT | {"receipt": True})
    assert all(settings.SITE_URL in message.body for message in case.mails.all())
    page = Client().post(
        f"{FIND}?next=https://evil.example",
        {
            "reference": case.service_request_id, "code": code,
            "next": "https://evil.example", "token": guard.new_token(timezone.now()),
        },
    )  # fmt: skip
    assert page["Location"].startswith(FIND)


def test_the_way_to_ones_case_is_found_in_english_too():
    case, code = a_case()
    citizen = follower(case, code, f"/en{FIND}")
    assert citizen.address.startswith(f"/en{FIND}")
    assert citizen.page.status_code == 200
