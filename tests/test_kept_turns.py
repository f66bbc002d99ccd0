"""Time itself changes a page: nobody reads "Öppet nu" of what has closed."""

import re
from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest

from contact.facts import facts_about
from contact.models import ContactPoint
from pages import clock
from pages.kept.turns import midnight_after, next_turn

from .builders import make_exception, make_hours, make_notice, make_page, make_point
from .kept_site import kept_site

pytestmark = pytest.mark.django_db
STOCKHOLM = ZoneInfo("Europe/Stockholm")
TURNS = 40  # two hundred are in `make bench`
STATE = re.compile("(?:Öppet|Stängt)[^<]*")


@pytest.fixture
def site(monkeypatch):
    with kept_site(monkeypatch) as site:
        yield site


def states_shown(text):
    return STATE.findall(text)


def states_at(moment):
    """What is to be said at `moment`, worked out without any page."""
    points = ContactPoint.objects.with_facts()
    return [s.line for point in points for s in facts_about(point, moment).services]


@pytest.fixture
def hours():
    """Lunch, a night, the hour that comes twice in October and the one that is skipped in March."""
    since = datetime(2026, 1, 1, tzinfo=UTC)
    point = make_point(published_at=since)
    weekdays = {"tuesday": True, "wednesday": True, "thursday": True, "friday": True}
    make_hours(point, "08:00", "11:45", **weekdays)
    make_hours(point, "12:30", "16:00", **weekdays)
    night = make_point("0435-390 01", slug="natt", published_at=since)
    make_hours(night, "22:15", "02:30", saturday=True, monday=False)
    make_exception(point, date(2027, 3, 30))


def test_between_two_turns_nothing_that_is_said_of_opening_changes(hours):
    seen = set()
    for now in (datetime(2026, 10, 23, tzinfo=UTC), datetime(2027, 3, 25, tzinfo=UTC)):
        for _ in range(TURNS // 2):
            turn = next_turn(now)
            assert turn > now
            said = states_at(now)
            assert said == states_at(turn - timedelta(seconds=1)), (now, turn)
            seen.add(str(said))
            now = turn
    assert len(seen) > 10


def test_page_that_is_read_across_turns_never_tells_the_state_before(site, hours, time_machine):
    now = datetime(2026, 10, 23, 5, tzinfo=UTC)
    for number in range(TURNS):
        time_machine.move_to(now, tick=False)
        # Now and then the watch is late. What was kept before the turn is not sent even so.
        if number % 10:
            site.look()
        assert states_shown(site.ask("/kontakt/").text) == states_at(now)
        site.look()
        now = next_turn(now)
        time_machine.move_to(now - timedelta(milliseconds=1), tick=False)
        assert states_shown(site.ask("/kontakt/").text) == states_at(now - timedelta(seconds=1))


def test_what_is_planned_is_published_and_taken_down_at_its_moment(site, time_machine):
    now = datetime(2026, 11, 28, 10, 0, tzinfo=UTC)
    time_machine.move_to(now, tick=False)
    make_page(published_at=now + timedelta(minutes=7), expires_at=now + timedelta(minutes=9))
    seen = []
    for minute in range(11):
        time_machine.move_to(now + timedelta(minutes=minute), tick=False)
        site.look()
        seen.append(site.ask("/avfall/").status)
    assert seen == [404] * 7 + [200] * 2 + [410] * 2


def test_a_notice_goes_up_when_its_day_begins(site, time_machine):
    midnight = datetime.combine(date(2026, 11, 29), time(), tzinfo=STOCKHOLM)
    time_machine.move_to(midnight - timedelta(seconds=1), tick=False)
    notice = make_notice(posted_on=midnight.date())
    site.look()
    assert site.ask(f"/anslagstavla/{notice.pk}/").status == 404
    time_machine.move_to(midnight, tick=False)
    assert site.ask(f"/anslagstavla/{notice.pk}/").status == 200


def test_a_page_can_be_made_as_it_will_be():
    tomorrow = datetime.now(UTC) + timedelta(days=1)
    page = make_page(published_at=tomorrow)
    assert not page.is_live()
    with clock.at(tomorrow):
        assert page.is_live()
        assert clock.now() == tomorrow


def test_midnight_is_swedish():
    assert midnight_after(datetime(2026, 6, 30, 22, 30, tzinfo=UTC)).day == 2
    assert midnight_after(datetime(2026, 6, 30, 21, 30, tzinfo=UTC)).day == 1
