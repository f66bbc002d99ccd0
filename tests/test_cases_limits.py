"""How often one network does something is counted, and nobody can tell whose it was."""

from datetime import UTC, datetime, timedelta
from ipaddress import ip_network

import pytest
from django.core.management import call_command
from django.test import RequestFactory
from django.utils import timezone

from contact.cases import limits
from contact.cases.limits import SUBMISSIONS, WRONG_CODES, count, too_many
from contact.cases.models import DailySalt, RateBucket
from contact.cases.networks import UNKNOWN, network_of

from .simultaneously import at_once

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 23, 9, 5, tzinfo=UTC)
LOOPBACK = [ip_network("127.0.0.0/8"), ip_network("::1")]


def asked_from(address="203.0.113.7", forwarded=None):
    headers = {"X-Forwarded-For": forwarded} if forwarded is not None else {}
    return RequestFactory().get("/", headers=headers, REMOTE_ADDR=address)


def test_each_try_is_one_more_for_its_network_and_its_scope():
    assert [count(asked_from(), WRONG_CODES, NOW) for _ in range(3)] == [1, 2, 3]
    assert count(asked_from("203.0.114.7"), WRONG_CODES, NOW) == 1
    assert count(asked_from(), SUBMISSIONS, NOW) == 1


def test_the_hour_is_the_last_one_and_not_the_one_on_the_clock():
    for minutes in (0, 30, 50):
        count(asked_from(), WRONG_CODES, NOW + timedelta(minutes=minutes))
    assert count(asked_from(), WRONG_CODES, NOW + timedelta(minutes=59)) == 3
    assert count(asked_from(), WRONG_CODES, NOW + timedelta(minutes=200)) == 1


def test_too_many_begins_when_all_is_used_up_and_counts_nothing_itself():
    for _ in range(WRONG_CODES.most):
        assert not too_many(asked_from(), WRONG_CODES, NOW)
        count(asked_from(), WRONG_CODES, NOW)
    assert too_many(asked_from(), WRONG_CODES, NOW)
    assert not too_many(asked_from("198.51.100.1"), WRONG_CODES, NOW)
    assert not too_many(asked_from(), WRONG_CODES, NOW + timedelta(hours=1, minutes=5))
    assert RateBucket.objects.get().count == WRONG_CODES.most


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        ("203.0.113.7", "203.0.113.250", True),
        ("203.0.113.7", "203.0.112.7", False),
        ("::ffff:203.0.113.7", "203.0.113.9", True),
        ("2001:db8:1::1", "2001:db8:1:ffff::9", True),
        ("2001:db8:1::1", "2001:db8:2::1", False),
        ("2001:db8:1::1%eth0", "2001:db8:1::2", True),
        ("", "x" * 5000, True),
        ("203.0.113.7:4711", "<script>", True),
    ],
)
def test_H12_what_one_household_or_company_shares_is_one_network(one, other, same):
    assert (network_of(asked_from(one)) == network_of(asked_from(other))) is same


@pytest.mark.parametrize("forged", ["198.51.100.9", "127.0.0.1", "x", "::1, 198.51.100.9", ""])
def test_H12_a_forged_forwarded_for_gives_no_new_bucket(settings, forged):
    settings.TRUSTED_PROXIES = LOOPBACK
    count(asked_from(), WRONG_CODES, NOW)
    assert count(asked_from(forwarded=forged), WRONG_CODES, NOW) == 2
    assert count(asked_from("127.0.0.1", f"{forged},203.0.113.7"), WRONG_CODES, NOW) == 3


def test_H12_without_a_proxy_nobody_is_believed(settings):
    settings.TRUSTED_PROXIES = []
    assert network_of(asked_from("127.0.0.1", "198.51.100.9")) == network_of(
        asked_from("127.0.0.1")
    )


def test_H12_a_row_of_proxies_is_passed_from_the_right(settings):
    settings.TRUSTED_PROXIES = [*LOOPBACK, ip_network("10.0.0.0/8")]
    expected = network_of(asked_from("203.0.113.7"))
    for forwarded in ("203.0.113.7", "198.51.100.9, 203.0.113.7,10.1.2.3 , ::ffff:10.9.9.9"):
        assert network_of(asked_from("127.0.0.1", forwarded)) == expected
    assert network_of(asked_from("::ffff:127.0.0.1", "203.0.113.7")) == expected
    assert network_of(asked_from("127.0.0.1", "203.0.113.7, x")) == UNKNOWN
    assert network_of(asked_from("127.0.0.1")) != UNKNOWN


def test_P5_no_address_is_stored_and_a_new_day_makes_the_hashes_mean_nothing():
    count(asked_from(), WRONG_CODES, NOW)
    first = RateBucket.objects.get().digest
    stored = str([*RateBucket.objects.values(), *DailySalt.objects.values()])
    assert "203.0.113" not in stored
    count(asked_from(), WRONG_CODES, NOW + timedelta(days=1))
    assert DailySalt.objects.get().day.isoformat() == "2026-11-24"
    assert RateBucket.objects.get().digest != first


def test_P5_the_day_ends_at_midnight_in_sweden():
    before, after = datetime(2026, 7, 1, 21, 59, tzinfo=UTC), datetime(2026, 7, 1, 22, tzinfo=UTC)
    assert count(asked_from(), WRONG_CODES, before) == 1
    assert count(asked_from(), WRONG_CODES, after) == 1


def test_P5_the_round_that_sends_mail_throws_salts_and_counts_away():
    count(asked_from(), WRONG_CODES, timezone.now() - timedelta(days=1))
    call_command("deliver_mail")
    assert not DailySalt.objects.exists()
    assert not RateBucket.objects.exists()


def test_what_is_still_counted_is_not_thrown_away():
    count(asked_from(), WRONG_CODES, NOW)
    limits.forget(NOW + timedelta(minutes=50))
    assert count(asked_from(), WRONG_CODES, NOW) == 2


@pytest.mark.django_db(transaction=True)
def test_tries_at_the_same_time_are_all_counted():
    at_once(8, lambda: count(asked_from(), WRONG_CODES, NOW))
    assert count(asked_from(), WRONG_CODES, NOW) == 9
