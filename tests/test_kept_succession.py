"""After a change, and when the time turns, the pages it does not touch stay as they are."""

from datetime import timedelta

import pytest

from faq.models import Topic
from pages.kept.models import SOME, Change
from pages.news.models import News

from .builders import make_news
from .kept_town import CONTACT, NEWS, NOW, TOPIC, kept_town, read_all, standing

pytestmark = pytest.mark.django_db


@pytest.fixture
def site(monkeypatch, time_machine):
    with kept_town(monkeypatch, time_machine) as site:
        yield site


def test_a_change_of_something_else_leaves_a_page_as_it_is(site):
    kept = read_all(site)
    News.objects.update(title="Annan nyhet")
    paths = standing(site)
    assert {TOPIC, CONTACT} <= paths
    assert paths.isdisjoint({NEWS, "/nyheter/", "/"})
    assert all(page is kept[key] for key, page in site.watch.generation.pages.items())


def test_the_clock_leaves_the_pages_that_do_not_tell_the_time(site, time_machine):
    assert {NEWS, CONTACT} <= {path for path, *_ in read_all(site)}
    time_machine.move_to(NOW.replace(hour=10, minute=0), tick=False)  # in Sweden it is eleven
    paths = standing(site)
    assert NEWS in paths
    assert CONTACT not in paths


def test_what_is_published_at_its_moment_leaves_no_page(site, time_machine):
    make_news(slug="planerad", published_at=NOW + timedelta(minutes=10))
    read_all(site)
    time_machine.move_to(NOW + timedelta(minutes=10), tick=False)
    assert not standing(site)


def test_no_page_is_older_than_an_hour(site, time_machine):
    read_all(site)
    time_machine.move_to(NOW + timedelta(minutes=59), tick=False)
    News.objects.update(title="Annan nyhet")
    assert "/avfall/sopor/" in standing(site)
    time_machine.move_to(NOW + timedelta(minutes=60), tick=False)
    assert not standing(site)


def test_of_more_changes_than_are_looked_through_all_pages_are_made_anew(site):
    read_all(site)
    Change.objects.bulk_create([Change(table_name="news_news") for _ in range(SOME + 1)])
    assert not standing(site)


def test_so_they_are_of_a_change_that_does_not_say_where(site):
    read_all(site)
    Change.objects.create()
    assert not standing(site)


def test_a_change_whose_key_is_lower_than_the_last_one_is_seen(site):
    """Who began first may finish last."""
    last = Change.objects.create(pk=1_000_000, table_name="news_news")
    read_all(site)
    Change.objects.create(pk=last.pk - 1, table_name=Topic._meta.db_table)
    paths = standing(site)
    assert TOPIC not in paths
    assert NEWS in paths


def test_when_the_list_of_changes_has_been_shortened_all_pages_are_made_anew(site):
    read_all(site)
    Change.objects.all()[:1].get().delete()
    News.objects.update(title="Annan nyhet")
    assert not standing(site)
