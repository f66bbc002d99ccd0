"""What waits for each unit, told once each weekday morning."""

from datetime import UTC, datetime, timedelta

import pytest
from django.core.management import call_command

from contact.cases.mail.digest import Morning, send_digests
from contact.cases.models import Department, OutboxMessage
from contact.cases.models.status import Status

from .builders import make_case
from .worklist import changed

pytestmark = pytest.mark.django_db
MONDAY = datetime(2026, 11, 23, 9, tzinfo=UTC)
DAY = timedelta(days=1)


@pytest.fixture
def roads():
    return Department.objects.create(name="Gata och park", email="gata@kommun.example")


def digests():
    return OutboxMessage.objects.filter(template="digest").order_by("pk")


def case(unit=None, came=MONDAY - DAY, description="Lampan är trasig.", **fields):
    return changed(make_case(came, description=description), department=unit, **fields)


def test_L13_a_unit_is_told_of_what_is_late_unread_waiting_and_suspected(roads):
    late = case(roads, status=Status.PLANNED, expected_datetime=MONDAY - DAY)
    unread = case(roads, came=MONDAY - 3 * DAY)
    waiting = case(roads, status=Status.AWAITING_REQUESTER)
    rubbish = case(roads, quarantine=True)
    fine = case(roads, status=Status.PLANNED)
    send_digests(MONDAY)
    (mail,) = digests()
    assert (mail.recipient, mail.request) == ("gata@kommun.example", None)
    for one in (late, unread, waiting, rubbish):
        reference = one.service_request_id
        assert f"/admin/cases/servicerequest/{reference}/" in mail.body
    assert fine.service_request_id not in mail.body
    assert "Gata och park: 4 ärenden" in mail.body
    assert "Lampan" not in mail.body + mail.subject


def test_what_is_both_late_and_unread_is_counted_once(roads):
    case(roads, came=MONDAY - 9 * DAY, expected_datetime=MONDAY - DAY)
    send_digests(MONDAY)
    assert digests().get().subject == "1 ärende väntar på er"


def test_each_unit_has_its_own_and_what_has_no_unit_goes_to_the_municipality(roads, settings):
    school = Department.objects.create(name="Skolan", email="skolan@kommun.example")
    cases = {unit: case(unit, quarantine=True) for unit in (roads, school, None)}
    send_digests(MONDAY)
    mails = {mail.recipient: mail.body for mail in digests()}
    addresses = {roads: roads.email, school: school.email, None: settings.TOWN.case_email}
    assert mails.keys() == set(addresses.values())
    for unit, address in addresses.items():
        for other, one in cases.items():
            assert (one.service_request_id in mails[address]) == (unit == other)


def test_where_nothing_waits_no_mail_is_sent(roads):
    case(roads, status=Status.PLANNED)
    assert send_digests(MONDAY) == 0
    assert not digests().exists()


def test_a_long_pile_is_cut_and_says_how_many_there_are(roads, monkeypatch):
    monkeypatch.setattr("contact.cases.mail.digest.LISTED", 2)
    for _ in range(5):
        case(roads, quarantine=True)
    send_digests(MONDAY)
    assert "att granska: 5" in digests().get().body
    assert "… och 3 till" in digests().get().body


def test_a_unit_is_told_once_a_day(roads):
    case(roads, quarantine=True)
    for moment in (MONDAY, MONDAY + timedelta(hours=3), MONDAY + DAY):
        send_digests(moment)
    assert digests().count() == 2


@pytest.mark.parametrize(
    ("moment", "told"),
    [
        (datetime(2026, 11, 23, 5, 59, tzinfo=UTC), False),  # 06.59 in Sweden
        (datetime(2026, 11, 23, 6, 0, tzinfo=UTC), True),
        (datetime(2026, 7, 6, 5, 0, tzinfo=UTC), True),  # 07.00 in summer
        (datetime(2026, 11, 27, 21, 0, tzinfo=UTC), True),
        (datetime(2026, 11, 28, 9, 0, tzinfo=UTC), False),  # a Saturday
        (datetime(2026, 11, 29, 9, 0, tzinfo=UTC), False),
    ],
)
def test_it_is_told_on_weekdays_from_seven(roads, moment, told):
    case(roads, came=moment - DAY, quarantine=True)
    Morning().tell(moment)
    assert digests().exists() == told


def test_the_rounds_ask_the_database_for_it_once_a_day(roads, django_assert_num_queries):
    job = Morning().tell
    job(MONDAY)
    with django_assert_num_queries(0):
        job(MONDAY + timedelta(seconds=5))


def test_it_can_be_sent_by_hand(roads, capsys):
    changed(make_case(), department=roads, quarantine=True)
    call_command("send_digest")
    assert digests().count() == 1
    assert "1 mejl" in capsys.readouterr().out
