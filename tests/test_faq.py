from datetime import timedelta

import pytest
from django.contrib.auth.models import AnonymousUser
from django.utils import timezone

from faq.under_pages import topics_under
from tests.builders import make_page, make_question, make_superuser, make_topic

pytestmark = pytest.mark.django_db
ADDRESS = "/fragor-och-svar/aterbruket/"


def html(client, address=ADDRESS):
    return client.get(address).content.decode()


def test_the_questions_are_listed_first_and_lead_to_their_answers(client):
    make_question(make_topic(), question="Vad kostar det?")
    page = html(client)
    assert page.index('href="#vad-kostar-det"') < page.index('id="vad-kostar-det"')


def test_an_answer_is_in_the_page_and_not_folded_away(client):
    make_question(make_topic(), answer="<p>Det är gratis.</p>")
    page = html(client)
    assert "<p>Det är gratis.</p>" in page
    assert "<details" not in page.split("<main")[1]


def test_questions_stand_in_the_editors_order(client):
    topic = make_topic()
    make_question(topic, question="Sist?", position=2)
    make_question(topic, question="Först?", position=1)
    page = html(client)
    assert page.index('id="forst"') < page.index('id="sist"')


def test_a_new_question_comes_last():
    topic = make_topic()
    make_question(topic, question="Gammal?", position=7)
    assert make_question(topic, question="Ny?").position == 8


def test_the_one_who_answers_is_named(client):
    make_topic(speaker="Rädda Barnen")
    assert "Svaren kommer från <strong>Rädda Barnen</strong>" in html(client)


def test_the_trail_leads_through_the_pages_above(client):
    above = make_page(slug="vald", title="Våld", parent=make_page(slug="omsorg", title="Omsorg"))
    make_topic(parent=above)
    page = html(client)
    trail = page[page.index('class="trail__list"') :]
    assert trail.index(">Omsorg</a>") < trail.index(">Våld</a>") < trail.index("Återbruket</li>")


def test_a_draft_question_is_not_seen_by_a_visitor(client):
    make_question(make_topic(), published_at=None)
    assert "vad-kostar-det" not in html(client)


def test_staff_see_a_draft_question_marked_and_a_way_to_change_it(client):
    question = make_question(make_topic(), published_at=None)
    client.force_login(make_superuser())
    page = html(client)
    assert "bara du som redigerar ser frågan" in page
    assert f'href="/admin/faq/question/{question.pk}/change/"' in page


def test_a_visitor_sees_nothing_that_is_for_staff(client):
    make_question(make_topic())
    page = html(client)
    assert "/admin/" not in page
    assert "notice--staff" not in page
    assert "Ändra svaret" not in page


def test_the_date_is_that_of_the_newest_change(client):
    old = timezone.now() - timedelta(400)
    question = make_question(make_topic(updated_at=old), updated_at=old)
    question.answer = "<p>Nu kostar det 20 kronor.</p>"
    question.save()
    today = timezone.localdate()
    assert f'<time datetime="{today}">' in html(client)


def test_all_live_topics_are_listed(client):
    make_topic(title="Återbruket", lead="Om att lämna saker.")
    make_topic(slug="annat", title="Hemligt", published_at=None)
    page = html(client, "/fragor-och-svar/")
    assert "Om att lämna saker." in page
    assert "Hemligt" not in page


def test_the_list_of_topics_is_divided_into_pages(client):
    for number in range(51):
        make_topic(slug=f"amne-{number}", title=f"Ämne nummer {number:02}", position=number)
    assert "Ämne nummer 50" not in html(client, "/fragor-och-svar/")
    assert "Ämne nummer 50" in html(client, "/fragor-och-svar/?sida=2")


def test_a_page_lists_the_topics_under_it():
    page = make_page()
    topic = make_topic(parent=page)
    make_topic(slug="utkast", parent=page, published_at=None)
    assert list(topics_under(page, AnonymousUser())) == [topic]
