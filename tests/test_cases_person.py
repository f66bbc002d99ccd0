"""A copy of all that is kept about one person (GDPR art. 15)."""

import json

import pytest

from contact.cases.models import Event
from contact.cases.staff.person.gathering import cases_of

from .builders import make_case, make_editor, make_superuser
from .citizen import CONTACT

pytestmark = pytest.mark.django_db
PAGE = "/admin/cases/servicerequest/registerutdrag/"


@pytest.fixture
def staff(client):
    client.force_login(make_superuser())
    return client


def test_the_file_holds_every_case_of_the_person_and_no_one_elses(staff):
    mine = make_case(contact=CONTACT | {"first_name": "Kim"}, description="Lampan är trasig.")
    make_case(contact=CONTACT | {"email": "alex@example.se"})
    make_case()
    page = staff.post(PAGE, {"email": "KIM@example.se", "phone": "", "file": "1"})
    (case,) = json.loads(page.content)["ärenden"]
    assert case["referens"] == mine.service_request_id
    assert (case["förnamn"], case["beskrivning"]) == ("Kim", "Lampan är trasig.")
    assert "alex" not in page.content.decode()


@pytest.mark.parametrize("written", ["0701234567", "+46 70 123 45 67", "070-123 45 67"])
def test_a_telephone_number_is_found_however_it_is_written(staff, written):
    make_case(contact=CONTACT | {"email": "", "receipt": False, "phone": "070-1234567"})
    page = staff.post(PAGE, {"email": "", "phone": written})
    assert "1 ärende<" in page.content.decode()


@pytest.mark.parametrize("written", ["+45 12 34 56 78", "+45\t12345678", "+46+4612345"])
def test_P12_a_number_from_abroad_does_not_find_those_who_left_no_number(staff, written):
    danish = make_case(contact=CONTACT | {"email": "", "receipt": False, "phone": "+45 12345678"})
    make_case(contact=CONTACT)
    page = staff.post(PAGE, {"email": "", "phone": written, "file": "1"})
    assert "kim@example.se" not in page.content.decode()
    if written.startswith("+45"):
        (case,) = json.loads(page.content)["ärenden"]
        assert case["referens"] == danish.service_request_id


@pytest.mark.parametrize("phone", ["", "+", "+46+"])
def test_P12_nothing_to_go_by_finds_nobody(phone):
    make_case(contact=CONTACT)
    assert not cases_of("", phone)


def test_P12_that_a_copy_was_taken_is_written_down_in_each_case(staff):
    case = make_case(contact=CONTACT)
    staff.post(PAGE, {"email": "kim@example.se", "phone": ""})
    assert not case.events.filter(type="exported").exists()
    staff.post(PAGE, {"email": "kim@example.se", "phone": "", "file": "1"})
    assert Event.objects.get(type="exported").actor.username == "ebba"


def test_what_only_staff_are_to_read_is_not_in_the_copy(staff):
    case = make_case(contact=CONTACT)
    Event.objects.create(
        request=case, type="note", internal_text="Ring polisen.", created=case.requested_datetime
    )
    page = staff.post(PAGE, {"email": "kim@example.se", "phone": "", "file": "1"})
    assert "Ring polisen" not in page.content.decode()


def test_nothing_written_is_told_of(staff):
    page = staff.post(PAGE, {"email": " ", "phone": ""})
    assert page.status_code == 422
    assert "Skriv e-post eller telefonnummer." in page.content.decode()


def test_someone_without_the_right_does_not_come_in(client):
    client.force_login(make_editor())
    assert client.get(PAGE).status_code == 403
