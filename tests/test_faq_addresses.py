"""The addresses of topics and answers last, and strange ones are answered."""

from datetime import timedelta

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from faq.models import Question, Topic
from tests.builders import make_question, make_topic

pytestmark = pytest.mark.django_db
ADDRESS = "/fragor-och-svar/aterbruket/"


def html(client, address=ADDRESS):
    return client.get(address).content.decode()


def test_an_anchor_lasts_when_the_question_is_reworded():
    question = make_question(make_topic(), question="Vad kostar det?")
    question.question = "Är det gratis?"
    question.save()
    assert Question.objects.get().anchor == "vad-kostar-det"


def test_two_questions_with_the_same_words_have_anchors_of_their_own():
    topic = make_topic()
    anchors = [make_question(topic, question="Varför?").anchor for _ in range(3)]
    assert anchors == ["varfor", "varfor-2", "varfor-3"]


@pytest.mark.parametrize("used", ["main", "footer-contact"])
def test_an_anchor_is_never_an_id_that_the_page_uses_itself(used):
    question = used.replace("-", " ").capitalize() + "?"
    assert make_question(make_topic(), question=question).anchor == f"{used}-2"


def test_the_database_refuses_the_same_anchor_twice_in_a_topic():
    topic = make_topic()
    make_question(topic, anchor="a")
    with pytest.raises(IntegrityError), transaction.atomic():
        make_question(topic, anchor="a")


def test_a_long_question_gets_an_anchor_cut_between_words():
    question = make_question(make_topic(), question="ordet " * 40 + "slut?")
    assert question.anchor.endswith("-ordet")
    assert len(question.anchor) <= 80


def test_a_draft_topic_is_not_found_by_a_visitor(client):
    make_topic(published_at=None)
    assert client.get(ADDRESS).status_code == 404


def test_a_topic_taken_down_answers_that_it_is_gone(client):
    now = timezone.now()
    make_topic(published_at=now - timedelta(2), expires_at=now - timedelta(1))
    assert client.get(ADDRESS).status_code == 410


def test_a_topic_that_changes_its_address_is_found_at_the_old_one(client):
    topic = make_topic(slug="gammalt")
    topic.slug = "nytt"
    topic.save()
    response = client.get("/en/fragor-och-svar/gammalt/")
    assert (response.status_code, response["Location"]) == (301, "/en/fragor-och-svar/nytt/")


def test_a_deleted_topic_answers_that_it_is_gone(client):
    make_topic()
    Topic.objects.all().delete()
    assert client.get(ADDRESS).status_code == 410


@pytest.mark.parametrize("slug", ["a%00b", "å", "x" * 5000, "a_b", "..", "%F0%9F%98%80"])
def test_a_strange_address_is_not_found(client, slug):
    assert client.get(f"/fragor-och-svar/{slug}/").status_code == 404


@pytest.mark.parametrize("query", ["sida=0", "sida=-1", "sida=x", "sida=%00", "sida=" + "9" * 400])
def test_a_strange_page_number_shows_the_list(client, query):
    assert client.get(f"/fragor-och-svar/?{query}").status_code == 200


def test_only_reading_is_possible(client):
    make_topic()
    assert client.post(ADDRESS).status_code == 405
