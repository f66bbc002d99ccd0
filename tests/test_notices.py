import datetime as dt

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from pages.notices.models import Notice

from .builders import make_notice, make_superuser

pytestmark = pytest.mark.django_db

WEDNESDAY = dt.date(2026, 8, 26)
DAY = dt.timedelta(days=1)


def at(day, hour=12, minute=0):
    return timezone.make_aware(dt.datetime.combine(day, dt.time(hour, minute)))


def make_minutes(**fields):
    defaults = {"kind": "minutes", "adjusted_on": WEDNESDAY, "posted_on": WEDNESDAY}
    return make_notice(**defaults | fields)


def test_minutes_stay_up_for_three_weeks_from_their_posting():
    assert make_minutes().taken_down_on == dt.date(2026, 9, 16)


def test_minutes_may_stay_up_longer():
    until = dt.date(2026, 9, 18)
    assert make_minutes(taken_down_on=until).taken_down_on == until


def test_minutes_cannot_be_taken_down_earlier():
    with pytest.raises(ValidationError, match="tre veckor"):
        make_minutes(taken_down_on=dt.date(2026, 9, 15))


@pytest.mark.parametrize(
    ("fields", "words"),
    [
        ({"kind": "minutes", "adjusted_on": None}, "vilken dag"),
        ({"kind": "minutes", "adjusted_on": WEDNESDAY + DAY}, "innan det är justerat"),
        ({"kind": "meeting", "meeting_on": None}, "när sammanträdet är"),
    ],
)
def test_days_that_the_law_wants_are_not_left_out(fields, words):
    with pytest.raises(ValidationError, match=words):
        make_notice(posted_on=WEDNESDAY, **fields)


@pytest.mark.parametrize(("days", "late"), [(0, False), (2, False), (3, True)])
def test_minutes_are_late_after_the_second_day(days, late):
    assert make_minutes(posted_on=WEDNESDAY + days * DAY).is_posted_late is late


@pytest.mark.parametrize(
    ("posted", "taken_down", "state"),
    [(None, None, "draft"), (1, None, "planned"), (0, 0, "live"), (-2, -1, "expired")],
)
def test_its_days_say_what_state_a_notice_is_in(posted, taken_down, state):
    today = timezone.localdate()
    days = [day if day is None else today + day * DAY for day in (posted, taken_down)]
    assert make_notice(posted_on=days[0], taken_down_on=days[1]).state == state


def test_a_draft_of_minutes_is_not_late():
    assert not make_minutes(posted_on=None).is_posted_late


def test_the_last_day_cannot_come_before_the_first():
    notice = Notice(
        kind="announcement",
        public_body="Kommunstyrelsen",
        title_sv="Rubrik",
        posted_on=WEDNESDAY,
        taken_down_on=WEDNESDAY - DAY,
    )
    with pytest.raises(ValidationError, match="före den första"):
        notice.full_clean()


@pytest.mark.parametrize(
    ("moment", "shown"),
    [
        (at(WEDNESDAY - DAY, 23, 59), False),
        (at(WEDNESDAY, 0, 0), True),
        (at(dt.date(2026, 9, 16), 23, 59), True),
        (at(dt.date(2026, 9, 17), 0, 0), False),
    ],
)
def test_the_first_and_the_last_day_are_whole_in_swedish_time(moment, shown):
    notice = make_minutes()
    assert Notice.objects.live(moment).exists() is shown
    assert (notice.published_at <= moment < notice.expires_at) is shown


def test_staff_are_warned_of_minutes_that_are_late(client):
    client.force_login(make_superuser())
    data = {"kind": "minutes", "public_body": "Kommunstyrelsen", "title_sv": "Protokoll"}
    days = {"adjusted_on": "2026-08-26", "posted_on": "2026-08-29"}
    response = client.post("/admin/notices/notice/add/", data | days, follow=True)
    assert "senare än andra dagen" in response.text
    assert Notice.objects.get().taken_down_on == dt.date(2026, 9, 19)
