from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.db import IntegrityError
from django.utils import timezone

from pages.models import Page

from .builders import make_page, make_superuser

pytestmark = pytest.mark.django_db
NOW = timezone.now()
DAY = timedelta(days=1)


@pytest.mark.parametrize(
    ("published_at", "expires_at", "state"),
    [
        (None, None, "draft"),
        (None, NOW + DAY, "draft"),
        (NOW + DAY, None, "planned"),
        (NOW - DAY, None, "live"),
        (NOW - DAY, NOW + DAY, "live"),
        (NOW - 2 * DAY, NOW - DAY, "expired"),
    ],
)
def test_dates_say_what_is_visible(published_at, expires_at, state):
    page = make_page(published_at=published_at, expires_at=expires_at)
    assert page.state == state
    assert Page.objects.visible_to(AnonymousUser()).exists() == (state == "live")
    assert Page.objects.visible_to(make_superuser()).exists()
    assert Page.objects.expired().exists() == (state == "expired")


def test_page_is_there_from_the_second_it_is_published_to_the_second_it_is_taken_down():
    make_page(published_at=NOW, expires_at=NOW + DAY)
    second = timedelta(seconds=1)
    moments = [NOW - second, NOW, NOW + DAY - second, NOW + DAY]
    assert [Page.objects.live(moment).exists() for moment in moments] == [False, True, True, False]


def test_page_cannot_be_taken_down_before_it_is_published():
    with pytest.raises(IntegrityError):
        make_page(published_at=NOW, expires_at=NOW - DAY)


@pytest.mark.parametrize("field", ["title_sv", "title_en", "lead_sv", "body_en"])
def test_day_of_the_text_follows_every_text_in_every_language(field):
    page = make_page(updated_at=NOW - 9 * DAY)
    setattr(page, field, "Något annat")
    page.save()
    page.refresh_from_db()
    assert page.updated_at > NOW - DAY


@pytest.mark.parametrize(
    ("field", "value"), [("position", 7), ("slug", "annan"), ("sensitive", True)]
)
def test_day_of_the_text_stands_when_only_its_place_changes(field, value):
    page = make_page(updated_at=NOW - 9 * DAY)
    setattr(page, field, value)
    page.save()
    page.refresh_from_db()
    assert page.updated_at == NOW - 9 * DAY


def test_day_of_the_text_is_on_the_page(client):
    page = make_page()
    Page.objects.filter(pk=page.pk).update(updated_at="2026-11-22T23:30:00+01:00")
    html = client.get("/avfall/").content.decode()
    assert 'Senast uppdaterad <time datetime="2026-11-22">22 november 2026</time>' in html
