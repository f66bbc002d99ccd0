"""The caseworkers' list: its piles, what a line says, and who sees what."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contact.cases.models import Department, ServiceRequest
from contact.cases.models.append_only import ImmutableError
from contact.cases.models.status import Status
from contact.cases.moving import move

from .builders import make_case
from .queries import queries_of
from .worklist import LIST, changed, references, staff

pytestmark = pytest.mark.django_db
DAY = timedelta(days=1)


@pytest.fixture
def hanna(client):
    user = staff("hanna", "view_servicerequest", "handle_servicerequest")
    client.force_login(user)
    return user


def numbers(client):
    return {tab.slug: tab.number for tab in client.get(LIST).context["listing"].tabs}


def test_each_case_stands_in_the_piles_it_belongs_to(client, hanna):
    now = timezone.now()
    unit = Department.objects.create(name="Gata och park")
    unit.members.add(hanna)
    mine = changed(make_case(now), assignee=hanna, status=Status.IN_PROGRESS)
    units = changed(make_case(now), department=unit, status=Status.PLANNED)
    late = changed(make_case(now), expected_datetime=now - DAY, status=Status.PLANNED)
    waiting = changed(make_case(now), status=Status.AWAITING_REQUESTER)
    unread = make_case(now - 3 * DAY)
    new = make_case(now)
    rubbish = changed(make_case(now), quarantine=True)
    danger = changed(make_case(now), concern=True, status=Status.PLANNED)
    closed = changed(make_case(now), status=Status.RESOLVED, closed_datetime=now)
    piles = {
        "mina": [mine],
        f"enhet-{unit.pk}": [units],
        "sena": [late],
        "vantar": [waiting],
        "obekraftade": [unread],
        "nya": [new, unread],
        "skrap": [rubbish],
        "fara": [danger],
        "oppna": [danger, rubbish, new, waiting, late, units, mine, unread],
        "avslutade": [closed],
    }
    for slug, cases in piles.items():
        assert references(client, vy=slug) == [case.service_request_id for case in cases], slug
    assert numbers(client) == {slug: str(len(cases)) for slug, cases in piles.items()}


def test_the_list_opens_with_the_cases_of_ones_own_unit(client, hanna):
    case = make_case()
    assert references(client) == [case.service_request_id]
    Department.objects.create(name="Skolan").members.add(hanna)
    assert references(client) == []


def test_L13_a_case_nobody_has_opened_for_two_days_is_in_the_pile_of_unread(client, hanna):
    now = timezone.now()
    make_case(now - 2 * DAY + timedelta(minutes=1))
    old = make_case(now - 2 * DAY - timedelta(minutes=1))
    assert references(client, vy="obekraftade") == [old.service_request_id]
    move(ServiceRequest.objects.get(pk=old.pk), Status.ACKNOWLEDGED, now=now, actor=hanna)
    assert references(client, vy="obekraftade") == []


def test_a_line_says_in_words_that_a_case_is_late(client, hanna):
    now = timezone.now()
    changed(make_case(now - 9 * DAY), expected_datetime=now - 3 * DAY)
    page = client.get(LIST).content.decode()
    assert "3 dagar sent" in page
    assert "För 9 dagar sedan" in page


def test_the_late_ones_come_with_the_longest_waiting_first(client, hanna):
    now = timezone.now()
    days = (1, 5, 3)
    cases = {day: changed(make_case(now), expected_datetime=now - day * DAY) for day in days}
    wanted = [cases[day].service_request_id for day in (5, 3, 1)]
    assert references(client, vy="sena") == wanted


def test_a_count_ends_at_999(client, hanna, monkeypatch):
    monkeypatch.setattr("contact.cases.staff.worklist.tabs.MOST_COUNTED", 2)
    for _ in range(3):
        make_case()
    assert numbers(client)["nya"] == "2+"


def test_a_list_costs_the_same_with_one_case_and_with_fifty(client, hanna):
    make_case()
    for_one = queries_of(client, LIST)
    for _ in range(49):
        make_case()
    assert queries_of(client, LIST) == for_one


@pytest.mark.parametrize("view", ["oppna", "sena", "avslutade"])
def test_every_case_is_met_once_on_the_way_through_a_long_list(client, hanna, monkeypatch, view):
    monkeypatch.setattr("contact.cases.staff.worklist.views.SHOWN", 2)
    now = timezone.now()
    closed = {"closed_datetime": now, "status": Status.RESOLVED} if view == "avslutade" else {}
    for _ in range(5):
        changed(make_case(now), expected_datetime=now - DAY, **closed)
    met, after = [], ""
    while after is not None:
        context = client.get(LIST, {"vy": view, "efter": after}).context
        met += [row.case.pk for row in context["rows"]]
        after = context["part"].after
    assert sorted(met) == sorted(ServiceRequest.objects.values_list("pk", flat=True))
    assert len(met) == 5


def test_the_next_part_goes_on_from_a_case_that_has_left_the_list(client, hanna, monkeypatch):
    monkeypatch.setattr("contact.cases.staff.worklist.views.SHOWN", 1)
    old, new = make_case(timezone.now() - DAY), make_case()
    changed(new, status=Status.PLANNED)
    assert references(client, vy="nya", efter=str(new.pk)) == [old.service_request_id]


def test_S3_there_is_no_way_to_change_many_cases_at_once(client, hanna):
    case = make_case()
    page = client.get(LIST).content.decode()
    assert 'name="action"' not in page
    assert "_selected_action" not in page
    assert client.post(LIST, {"action": "delete_selected"}).status_code == 405
    for change in ({"status": Status.RESOLVED}, {"quarantine": True}):
        with pytest.raises(ImmutableError):
            ServiceRequest.objects.filter(pk=case.pk).update(**change)
    with pytest.raises(ImmutableError):
        ServiceRequest.objects.all().delete()
