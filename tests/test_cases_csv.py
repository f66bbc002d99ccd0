"""The cases of a list as a file."""

import csv
from io import StringIO

import pytest
from django.utils import timezone

from contact.cases.models import Event
from contact.cases.models.event import EventType
from contact.cases.models.service import Secrecy
from contact.cases.staff.csv_file import cell

from .builders import make_case
from .worklist import LIST, changed, staff

pytestmark = pytest.mark.django_db
FILE = f"{LIST}ta-ut/"
RIGHTS = ("view_servicerequest", "export_servicerequest")
KIM = {"email": "kim@example.se", "phone": "+46 70 123 45 67", "first_name": "Kim"}


@pytest.fixture
def hanna(client):
    user = staff("hanna", *RIGHTS, "view_requester", "handle_servicerequest")
    client.force_login(user)
    return user


def rows(client, query="vy=oppna", **chosen):
    """The rows of the file, each a dictionary by its headings."""
    answer = client.post(f"{FILE}?{query}", chosen)
    content = b"".join(answer.streaming_content)
    assert content.startswith(b"\xef\xbb\xbf")
    return list(csv.DictReader(StringIO(content.decode("utf-8-sig")), delimiter=";"))


def test_the_file_has_the_cases_of_the_list_that_is_open(client, hanna):
    changed(make_case(), status="resolved", closed_datetime=timezone.now())
    case = make_case(description="Två\nrader; och å", place="Torget")
    (row,) = rows(client)
    assert row["Referens"] == case.service_request_id
    assert row["Beskrivning"] == "Två\nrader; och å"
    assert row["Plats"] == "Torget"
    assert row["Status"] == "Nytt"
    assert len(rows(client, "vy=avslutade")) == 1
    assert rows(client, "vy=oppna&slag=synpunkt") == []


@pytest.mark.parametrize(
    "sign", ["=", "+", "-", "@", "\t", "\r", "  =", "＝", "＋", "－", "＠", "\u00a0="]
)
def test_P12_no_cell_is_taken_for_a_formula(sign):
    assert cell(f"{sign}1+1") == f"'{sign}1+1"
    assert cell(f"1{sign}1") == f"1{sign}1"


def test_P12_H13_a_formula_that_someone_has_sent_is_text_in_the_file(client, hanna):
    formula = '=HYPERLINK("http://example.com","Klicka")'
    make_case(description=formula, place="@SUM(1)", contact=KIM)
    (row,) = rows(client, senders="on")
    assert row["Beskrivning"] == f"'{formula}"
    assert row["Plats"] == "'@SUM(1)"
    assert row["Telefon"] == "'+46 70 123 45 67"


def test_P12_the_file_has_senders_only_if_that_was_chosen(client, hanna):
    make_case(contact=KIM)
    make_case()
    assert "E-post" not in rows(client)[0]
    assert [row["E-post"] for row in rows(client, senders="on")] == ["", "kim@example.se"]


def test_P12_who_may_not_see_senders_gets_none(client):
    client.force_login(staff("rut", *RIGHTS))
    make_case(contact=KIM)
    assert "kontaktuppgifter till avsändarna" not in client.get(FILE).content.decode()
    assert "kim@example.se" not in str(rows(client, senders="on"))


def test_P12_each_case_in_the_file_says_who_took_it_out_and_with_what(client, hanna):
    for _ in range(2):
        make_case(contact=KIM)
    rows(client)
    rows(client, senders="on")
    noted = Event.objects.filter(type=EventType.EXPORTED).order_by("pk")
    assert [event.actor for event in noted] == [hanna] * 4
    words = [event.internal_text for event in noted]
    assert ["utan" in text for text in words] == [True, True, False, False]


def test_looking_at_the_page_takes_nothing_out(client, hanna):
    make_case()
    assert "Filen får 1 ärende." in client.get(f"{FILE}?vy=oppna").content.decode()
    assert not Event.objects.filter(type=EventType.EXPORTED).exists()


@pytest.mark.parametrize("secrecy", [Secrecy.TO_ASSESS, Secrecy.MARKED])
def test_S6_what_secrecy_may_cover_is_in_no_file(client, hanna, secrecy):
    changed(make_case(), secrecy=secrecy)
    assert rows(client) == []
    assert not Event.objects.filter(type=EventType.EXPORTED).exists()


def test_a_file_that_would_be_too_long_is_cut_and_says_so(client, hanna, monkeypatch):
    monkeypatch.setattr("contact.cases.staff.export.views.MOST", 2)
    monkeypatch.setattr("contact.cases.staff.export.table.AT_A_TIME", 1)
    cases = [make_case() for _ in range(3)]
    assert "fler än 2 ärenden" in client.get(f"{FILE}?vy=oppna").content.decode()
    wanted = [case.service_request_id for case in cases[:0:-1]]
    assert [row["Referens"] for row in rows(client)] == wanted


def test_an_address_that_cannot_be_understood_leads_back_to_the_list(client, hanna):
    make_case()
    answer = client.post(f"{FILE}?fran=igar")
    assert answer["Location"] == f"{LIST}?fran=igar"
    assert not Event.objects.filter(type=EventType.EXPORTED).exists()


@pytest.mark.parametrize("missing", RIGHTS)
def test_only_those_who_may_take_cases_out_do(client, missing):
    client.force_login(staff("rut", *(set(RIGHTS) - {missing})))
    make_case()
    assert client.get(FILE).status_code == 403
    assert client.post(FILE).status_code == 403
