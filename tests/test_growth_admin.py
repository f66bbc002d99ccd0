"""Staff's lists of very many rows: the first pages, and the last ones, without counting them."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pages.admin_pages import EndsPaginator
from pages.news.models import News

pytestmark = pytest.mark.django_db
LIST = "/admin/news/news/"


@pytest.fixture
def many(monkeypatch):
    """Twenty-one news in a list that counts ten and shows three; the newest has the number 20."""
    monkeypatch.setattr("pages.admin_pages.MOST_COUNTED", 10)
    monkeypatch.setattr("pages.news.admin.NewsAdmin.list_per_page", 3)
    day = timezone.now()
    News.objects.bulk_create(
        News(slug=f"nyhet-{i}", title=f"N{i}", published_at=day + timedelta(i)) for i in range(21)
    )
    call_command("rebuild_search", verbosity=0)


def slugs(client, **query):
    rows = client.get(LIST, query).context["cl"].result_list
    return [one.slug for one in rows]


def test_the_first_and_the_last_pages_are_shown(admin_client, many):
    assert slugs(admin_client) == ["nyhet-20", "nyhet-19", "nyhet-18"]
    assert slugs(admin_client, p=4) == ["nyhet-11"]  # the last that is counted
    assert slugs(admin_client, p=-1) == ["nyhet-2", "nyhet-1", "nyhet-0"]
    assert slugs(admin_client, p=-2) == ["nyhet-5", "nyhet-4", "nyhet-3"]


def test_the_list_says_that_there_are_more_and_leads_to_the_last_page(admin_client, many):
    page = admin_client.get(LIST).text
    assert "Fler än 10 nyheter" in page
    assert 'href="?p=-1"' in page
    assert "Fler än 10 träffar" in admin_client.get(LIST, {"q": "N"}).text


@pytest.mark.parametrize("number", [0, 99, -99])
def test_a_page_that_is_not_there_leads_to_the_list(admin_client, many, number):
    assert admin_client.get(LIST, {"p": number}).status_code == 302


def test_a_short_list_is_counted_and_its_last_page_has_the_same_address(admin_client, many):
    News.objects.exclude(slug__in=["nyhet-0", "nyhet-1", "nyhet-2", "nyhet-3"]).delete()
    assert slugs(admin_client, p=2) == slugs(admin_client, p=-1) == ["nyhet-0"]
    assert "Fler än" not in admin_client.get(LIST).text


def test_no_more_rows_are_counted_than_needed(many):
    paginator = EndsPaginator(News.objects.order_by("-published_at", "-pk"), 3)
    with CaptureQueriesContext(connection) as captured:
        assert (paginator.count, paginator.is_long, paginator.num_pages) == (10, True, 4)
        paginator.page(-1)
    count, last = [query["sql"] for query in captured]
    assert "LIMIT 11" in count
    assert "OFFSET" not in last
