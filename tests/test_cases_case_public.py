"""What of a case everyone may read: a decision of its own, with the original beside it."""

import pytest
from django.utils import timezone

from contact.cases import handling
from contact.cases.models import Service, ServiceRequest

from .builders import make_case
from .caseworker import Caseworker

pytestmark = pytest.mark.django_db
TEXT = "Lampan är trasig. Ring 070-123 45 67, eller 0435-123 45, eller kim@example.se."
MASKED = "Lampan är trasig. Ring [borttaget], eller [borttaget], eller [borttaget]."


def published():
    return ServiceRequest.objects.published()


@pytest.fixture
def case():
    Service.objects.create(service_code="gata", service_name="Gata", api_visible=True)
    return make_case(service="gata", description=TEXT, place="Storgatan 4, hos Kim")


def test_nothing_is_published_by_being_answered(case):
    Caseworker().do(case, "status", {"till": "resolved"}, text="Klart.")
    assert not published().exists()


def test_P6_the_copy_begins_with_all_numbers_and_addresses_masked(case):
    page = Caseworker().open(case, "publicera")
    assert page.page.context["form"]["text"].value() == MASKED
    assert TEXT in page.html


def test_an_edited_copy_is_published_and_the_original_stays(case):
    hanna = Caseworker()
    hanna.do(case, "publicera", text="Lampan är trasig.", address="Storgatan")
    assert hanna.status == 303
    shown = published().get()
    assert (shown.public_description, shown.public_address) == ("Lampan är trasig.", "Storgatan")
    assert (shown.description, shown.address_string) == (TEXT, "Storgatan 4, hos Kim")
    assert "Publicerat" in hanna.open(case).words


def test_P6_personal_data_is_published_only_by_someone_who_says_so(case):
    hanna = Caseworker()
    hanna.do(case, "publicera", text="Ring växeln, 0435-390 00", address="")
    assert hanna.status == 422
    assert "personuppgifter: telefonnummer 0435-390 00." in hanna.words
    assert not published().exists()
    hanna.send(case, "publicera", text="Ring växeln, 0435-390 00", address="", read="on")
    assert published().exists()


def test_what_is_published_is_taken_away_again(case):
    hanna = Caseworker()
    hanna.do(case, "publicera", text="Lampan.", address="")
    hanna.do(case, "avpublicera", why="Ett namn stod kvar.")
    assert not published().exists()
    assert "Ett namn stod kvar." in hanna.open(case).words


@pytest.mark.parametrize("decided", ["skrap", "sekretess"])
def test_S6_what_only_staff_may_read_is_gone_at_once_and_not_offered(case, decided):
    hanna = Caseworker()
    hanna.do(case, "publicera", text="Lampan.", address="")
    hanna.do(case, decided, secrecy="marked", reason="Hälsa")
    assert not published().exists()
    assert hanna.open(case, "publicera").status == 200
    assert "Text som alla får läsa" not in hanna.words
    page = hanna.client.get(f"/admin/cases/servicerequest/{case}/")
    form = {"version": page.context["case"].version, "seen": "9", "text": "Lampan."}
    hanna.page = hanna.client.post(f"/admin/cases/servicerequest/{case}/publicera/", form)
    assert hanna.status == 422
    assert not published().exists()


def test_H8_what_the_form_does_not_ask_for_is_not_changed(case):
    hanna = Caseworker()
    hanna.do(
        case,
        "publicera",
        text="Lampan.",
        address="",
        description="Annat",
        status="resolved",
        service_request_id="222-222-222",
        requested_datetime="2020-01-01",
    )
    sent = ServiceRequest.objects.get()
    assert (sent.description, sent.status, str(sent)) == (TEXT, "received", str(case))
    assert sent.requested_datetime == case.requested_datetime


def test_secrecy_needs_a_reason():
    case, hanna = make_case(), Caseworker()
    hanna.do(case, "sekretess", secrecy="marked", reason="")
    assert hanna.status == 422
    assert "Fel: Skriv skälet." in hanna.words


def test_what_nobody_else_may_read_says_so_before_anyone_tries():
    case = make_case()
    hanna = Caseworker()
    handling.quarantine(case, now=timezone.now(), actor=hanna.user)
    assert "Säg först att det inte är skräp." in hanna.open(case, "publicera").words
