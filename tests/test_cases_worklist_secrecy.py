"""Who sees what secrecy may cover, in the list."""

import pytest
from django.utils import timezone

from contact.cases.models.event import EventType
from contact.cases.models.service import Secrecy
from contact.cases.recording import record

from .builders import make_case
from .worklist import LIST, changed, references, staff

pytestmark = pytest.mark.django_db
WORDS = {"description": "Grannen mår dåligt.", "place": "Storgatan 7"}


@pytest.fixture
def reader(client):
    client.force_login(staff("rut", "view_servicerequest"))


def test_S6_a_secrecy_mark_takes_a_case_out_of_the_lists_of_those_who_only_read(client, reader):
    case = make_case(**WORDS)
    assert references(client) == [case.service_request_id]
    record(case, EventType.SECRECY, now=timezone.now(), secrecy=Secrecy.MARKED)
    for view in ("mina", "nya", "oppna", "avslutade", "skrap", "fara"):
        assert references(client, vy=view) == []
    assert references(client, q=case.service_request_id) == []
    tabs = client.get(LIST).context["listing"].tabs
    assert {tab.number for tab in tabs} == {"0"}


@pytest.mark.parametrize("secrecy", [Secrecy.TO_ASSESS, Secrecy.MARKED])
def test_S6_a_caseworker_sees_that_there_is_a_secret_case_and_not_its_words(client, secrecy):
    client.force_login(staff("hanna", "view_servicerequest", "handle_servicerequest"))
    case = changed(make_case(**WORDS), secrecy=secrecy)
    page = client.get(LIST).content.decode()
    assert case.service_request_id in page
    assert "Sekretess" in page
    assert "Grannen" not in page
    assert "Storgatan" not in page


def test_the_list_says_nothing_of_who_sent_a_case(client, reader):
    make_case(contact={"email": "kim@example.se", "first_name": "Kim"})
    page = client.get(LIST).content.decode()
    assert "kim@example.se" not in page
    assert "Kim" not in page


def test_someone_without_the_right_gets_no_list(client):
    client.force_login(staff("ebba"))
    assert client.get(LIST).status_code == 403
    client.logout()
    assert client.get(LIST)["Location"].startswith("/admin/login/")
