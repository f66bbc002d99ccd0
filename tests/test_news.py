import datetime as dt
import tomllib

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils import timezone

from pages.news.models import News
from pages.news.start_content import load_news

from .builders import make_news, make_superuser

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)


def slugs(response):
    return [item.slug for item in response.context["news"]]


def test_the_newest_stands_first(client):
    make_news(slug="ny")
    make_news(slug="gammal", published_at=timezone.now() - DAY)
    assert slugs(client.get("/nyheter/")) == ["ny", "gammal"]


def test_no_news_says_so(client):
    assert "Här finns inga nyheter just nu." in client.get("/nyheter/").text


def test_every_news_is_on_exactly_one_part_of_the_list(client):
    same_moment = timezone.now()
    for number in range(45):
        make_news(slug=f"nyhet-{number}", published_at=same_moment)
    seen, after = [], ""
    while after is not None:
        response = client.get("/nyheter/", {"efter": after} if after else {})
        seen += slugs(response)
        after = response.context["news"].after
    assert len(seen) == len(set(seen)) == 45


@pytest.mark.parametrize("after", ["x", "-1", "0", "9" * 30, "²", "\x00", ""])
def test_no_key_in_the_address_is_an_error(client, after):
    make_news()
    assert slugs(client.get("/nyheter/", {"efter": after})) == ["badet-oppnar"]


@pytest.mark.parametrize("count", [1, 20])
def test_queries_do_not_grow_with_the_news(client, django_assert_num_queries, count):
    for number in range(count):
        make_news(slug=f"nyhet-{number}")
    client.get("/nyheter/")
    with django_assert_num_queries(4):  # the news, alerts, the menu, the footer's contact point
        client.get("/nyheter/")


def test_one_news_is_shown_with_its_day(client):
    noon = dt.datetime(2026, 3, 1, 11, tzinfo=dt.UTC)
    make_news(published_at=noon, lead="På måndag.")
    page = client.get("/nyheter/badet-oppnar/").text
    assert "På måndag." in page
    assert 'Publicerad <time datetime="2026-03-01">1 mars 2026</time>' in page


def test_a_draft_is_for_staff_only(client):
    make_news(published_at=None)
    assert client.get("/nyheter/badet-oppnar/").status_code == 404
    client.force_login(make_superuser())
    assert "Utkast" in client.get("/nyheter/badet-oppnar/").text


def test_what_has_been_taken_down_is_said_to_be_gone(client):
    now = timezone.now()
    make_news(published_at=now - 2 * DAY, expires_at=now - DAY)
    assert client.get("/nyheter/badet-oppnar/").status_code == 410


def test_an_old_address_leads_to_the_new_one(client):
    news = make_news()
    news.slug = "badet-har-oppnat"
    news.save()
    response = client.get("/en/nyheter/badet-oppnar/")
    assert (response.status_code, response["Location"]) == (301, "/en/nyheter/badet-har-oppnat/")


def test_a_deleted_news_is_gone_for_good(client):
    make_news().delete()
    assert client.get("/nyheter/badet-oppnar/").status_code == 410


def test_the_start_page_shows_the_newest_three(client):
    for number in range(4):
        make_news(slug=f"nyhet-{number}", title=f"Nyhet {number}")
    page = client.get("/").text
    assert [number for number in range(4) if f"Nyhet {number}" in page] == [1, 2, 3]


def test_the_start_page_says_nothing_of_news_when_there_is_none(client):
    assert "Alla nyheter" not in client.get("/").text


def test_news_only_in_swedish_is_marked_as_such(client):
    make_news()
    page = client.get("/en/nyheter/badet-oppnar/").text
    assert '<h1 lang="sv" dir="ltr">Badet öppnar</h1>' in page
    assert 'hreflang="en"' not in page.partition("</head>")[0]


def test_news_is_found_by_searching(client):
    make_news(body="<p>Simskolan börjar.</p>")
    assert "/nyheter/badet-oppnar/" in client.get("/sok/", {"q": "simskola"}).text


def test_a_script_in_the_text_is_not_stored():
    news = make_news(body="<p>Hej<script>alert(1)</script></p>")
    assert "script" not in News.objects.get(pk=news.pk).body


def test_a_placeholder_for_the_words_of_a_picture_is_refused():
    with pytest.raises(ValidationError, match="säger inget"):
        make_news(picture_alt_sv="Fyll i beskrivning av bilden")


def test_the_start_content_is_loaded_once_and_in_both_languages():
    assert load_news(settings.TOWN_DIR)
    assert load_news(settings.TOWN_DIR) == []
    assert not News.objects.filter(title_en=None).exists()


def test_removed_start_content_does_not_come_back():
    load_news(settings.TOWN_DIR)
    for news in News.objects.all():
        news.delete()
    assert load_news(settings.TOWN_DIR) == []


def test_a_town_without_news_loads_none(tmp_path):
    assert load_news(tmp_path) == []


def test_a_wrong_file_adds_nothing(tmp_path):
    text = '[[news]]\nslug = "bra"\n[news.sv]\ntitle = "Bra"\n[[news]]\nslug = "Fel"\n'
    (tmp_path / "news.toml").write_text(text)
    assert tomllib.loads(text)
    with pytest.raises(ValidationError):
        load_news(tmp_path)
    assert not News.objects.exists()
