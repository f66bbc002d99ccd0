"""The page of a topic: what it costs, its languages, and how little trace it leaves."""

from datetime import datetime
from zoneinfo import ZoneInfo

import pytest
from django.utils import timezone

from tests.builders import (
    make_exception,
    make_hours,
    make_page,
    make_point,
    make_question,
    make_superuser,
    make_topic,
)

pytestmark = pytest.mark.django_db
ADDRESS = "/fragor-och-svar/aterbruket/"
ENGLISH = f"/en{ADDRESS}"


def html(client, address=ADDRESS):
    return client.get(address).content.decode()


def main(page):
    return page[page.index("<main") : page.index("</main>")]


def make_full_topic(**fields):
    """A topic with all there can be round it: pages above, numbers, hours, the switchboard."""
    make_hours(make_point(slug="vaxel", is_main=True))
    point = make_point("020-100 200", slug="linjen")
    make_hours(point, "09:00", "12:00")
    make_hours(point, "13:00", "16:00")
    above = make_page(slug="stod", parent=make_page(slug="omsorg"))
    return make_topic(parent=above, contact_point=point, sensitive=True, **fields)


def test_it_costs_at_most_seven_queries(client, django_assert_max_num_queries):
    make_question(make_full_topic())
    with django_assert_max_num_queries(7):
        client.get(ADDRESS)


def test_more_questions_pages_hours_and_languages_cost_no_more(
    client, django_assert_max_num_queries
):
    topic = make_full_topic()
    for number in range(40):
        make_question(topic, question=f"Fråga {number}?")
        make_page(slug=f"sida-{number}", parent=topic.parent if number % 2 else None)
    make_exception(topic.contact_point, timezone.localdate())
    with django_assert_max_num_queries(7):
        client.get(ADDRESS)
    with django_assert_max_num_queries(7):
        client.get(ENGLISH)


def test_the_list_of_topics_costs_the_same_however_many(client, django_assert_max_num_queries):
    for number in range(30):
        make_topic(slug=f"amne-{number}")
    with django_assert_max_num_queries(5):  # topics, their number, alerts, menu, footer
        client.get("/fragor-och-svar/")


def test_number_and_hours_stand_above_the_questions(client, monkeypatch):
    monday = datetime(2026, 11, 23, 10, tzinfo=ZoneInfo("Europe/Stockholm"))
    monkeypatch.setattr(timezone, "now", lambda: monday)
    make_question(make_full_topic())
    page = main(html(client))
    assert page.index('href="tel:020100200"') < page.index("question-list")
    assert "Öppet nu – stänger 12.00" in page


def test_a_contact_point_that_is_a_draft_is_not_shown(client):
    point = make_point("020-100 200", slug="linjen", published_at=None)
    make_topic(contact_point=point)
    assert "020" not in main(html(client))
    client.force_login(make_superuser())
    assert "tel:020100200" in main(html(client))


def test_a_topic_under_a_draft_page_shows_no_trace_of_the_page(client):
    make_topic(parent=make_page(slug="hemlig", title="Hemlig", published_at=None))
    assert "Hemlig" not in html(client)


def test_a_sensitive_topic_is_kept_nowhere_and_tells_nobody(client):
    make_topic(sensitive=True)
    response = client.get(ADDRESS)
    assert "no-store" in response["Cache-Control"]
    assert response["Referrer-Policy"] == "no-referrer"
    assert '<meta name="referrer" content="no-referrer">' in response.text


def test_a_sensitive_topic_can_be_left_quickly_without_javascript(client, settings):
    make_topic(sensitive=True)
    page = html(client)
    assert f'data-leave href="{settings.TOWN.exit_url}"' in page
    assert 'src="/static/js/leave.js"' in page
    assert "historik" in page


def test_another_topic_has_no_button_to_leave(client):
    make_topic()
    page = html(client)
    assert "data-leave" not in page
    assert "leave.js" not in page


@pytest.mark.parametrize("address", [ADDRESS, ENGLISH, "/fragor-och-svar/"])
def test_a_visitor_gets_no_cookie(client, address):
    make_full_topic()
    assert not client.get(address).cookies


def test_a_translated_topic_says_nothing_of_swedish(client):
    topic = make_topic(title_en="Reuse", lead="", speaker="")
    make_question(topic, question_en="How much?", answer_en="<p>Nothing.</p>")
    page = html(client, ENGLISH)
    assert "in-swedish" not in page
    assert 'lang="sv"' not in main(page)
    assert f'hreflang="en" href="http://localhost:8000{ENGLISH}"' in page


def test_an_untranslated_answer_is_marked_where_it_stands(client):
    topic = make_topic(title_en="Reuse")
    make_question(topic, question_en="How much?", answer_en="<p>Nothing.</p>")
    make_question(topic, question="Hur länge?", answer="<p>Ett år.</p>")
    page = main(html(client, ENGLISH))
    assert page.count("in-swedish") == 1
    assert page.index("in-swedish") < page.index('id="hur-lange" lang="sv"')
    assert '<div class="prose" lang="sv" dir="ltr"><p>Ett år.</p></div>' in page
    assert 'href="#hur-lange" lang="sv"' in page


def test_a_topic_wholly_in_swedish_says_so_once(client):
    topic = make_topic()
    for number in range(3):
        make_question(topic, question=f"Fråga {number}?")
    page = html(client, ENGLISH)
    assert page.count("in-swedish") == 1
    assert '<link rel="alternate" hreflang="en"' not in page


def test_a_topic_with_one_untranslated_question_is_not_offered_in_english(client):
    make_question(make_topic(title_en="Reuse"))
    assert client.get(ADDRESS).context["languages"] == ["sv"]
