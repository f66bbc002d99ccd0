"""What the list is narrowed down by."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from contact.cases.models import Department, Service
from contact.cases.models.sent import Channel
from contact.cases.models.status import Status

from .builders import make_case
from .worklist import LIST, changed, references, staff

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _hanna(client):
    client.force_login(staff("hanna", "view_servicerequest", "handle_servicerequest"))


def test_each_filter_keeps_what_it_names(client):
    unit = Department.objects.create(name="Gata och park")
    service = Service.objects.create(service_code="gata", service_name="Gata", department=unit)
    anna = staff("anna", "view_servicerequest", "handle_servicerequest")
    case = changed(
        make_case(),
        service=service,
        department=unit,
        assignee=anna,
        status=Status.PLANNED,
        kind="synpunkt",
        feedback_type="berom",
    )
    other = make_case(timezone.now() - timedelta(days=9))
    today = timezone.localdate()
    filters = {
        "kategori": "gata",
        "enhet": str(unit.pk),
        "handlaggare": str(anna.pk),
        "slag": "synpunkt",
        "status": Status.PLANNED,
        "fran": today.isoformat(),
    }
    for name, value in filters.items():
        assert references(client, vy="oppna", **{name: value}) == [case.service_request_id], name
    nobodys = {"enhet": "ingen", "handlaggare": "ingen", "till": str(today - timedelta(days=2))}
    for name, value in nobodys.items():
        assert references(client, vy="oppna", **{name: value}) == [other.service_request_id], name
    assert references(client, vy="oppna", **filters) == [case.service_request_id]
    assert len(references(client, vy="oppna", kanal=Channel.WEB)) == 2
    assert references(client, vy="oppna", kanal=Channel.PHONE) == []


def test_a_day_is_a_day_in_sweden(client):
    make_case(datetime(2026, 11, 22, 23, 30, tzinfo=UTC))  # half past midnight, the 23rd
    assert references(client, vy="oppna", fran="2026-11-23", till="2026-11-23")
    assert not references(client, vy="oppna", till="2026-11-22")


def test_what_is_chosen_is_told_and_can_be_taken_away(client):
    Service.objects.create(service_code="gata", service_name="Gata")
    page = client.get(LIST, {"vy": "nya", "kategori": "gata", "slag": "synpunkt", "efter": "1"})
    chips = page.context["listing"].filters.chips
    assert chips == [
        ("Kategori: Gata", "?vy=nya&slag=synpunkt"),
        ("Slag: Synpunkt", "?vy=nya&kategori=gata"),
    ]
    assert "Inget ärende" in page.content.decode() or "inga fler" in page.content.decode()


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("fran", "2026-02-30"),
        ("till", "i går"),
        ("kategori", "finns-inte"),
        ("enhet", "'; DROP TABLE"),
        ("handlaggare", "99999999999999999999"),
        ("status", "\x00"),
    ],
)
def test_a_filter_that_cannot_be_understood_is_told_at_its_field(client, name, value):
    case = make_case()
    page = client.get(LIST, {"vy": "oppna", name: value})
    assert page.status_code == 422
    assert list(page.context["listing"].filters.errors) == [name]
    assert [row.case.pk for row in page.context["rows"]] == [case.pk]
    assert "<title>Fel: " in page.content.decode()


@pytest.mark.parametrize("params", [{"efter": "x"}, {"efter": "9" * 30}, {"vy": "\x00"}])
def test_any_other_address_is_answered_with_the_first_part(client, params):
    make_case()
    assert len(client.get(LIST, params).context["rows"]) == 1


def test_an_empty_list_says_what_to_do(client):
    assert "Ta ett ur listan Nya" in client.get(LIST, {"vy": "mina"}).content.decode()
    narrowed = client.get(LIST, {"vy": "mina", "slag": "synpunkt"}).content.decode()
    assert "Visa hela listan" in narrowed
