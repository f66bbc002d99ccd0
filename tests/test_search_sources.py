import datetime as dt

import pytest
from django.utils import timezone

from contact.models import ContactPoint
from pages.search.models import Entry

from .builders import make_page, make_point, make_question, make_topic

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)


def hits(client, query, address="/sok/"):
    return [hit.title for hit in client.get(address, {"q": query}).context["hits"]]


def test_an_answer_is_found_at_its_anchor_with_its_topic(client):
    make_question(make_topic(), question="Vad kostar det?", answer="<p>Det är gratis.</p>")
    response = client.get("/sok/", {"q": "gratis"})
    hit = response.context["hits"][0]
    assert 'href="/fragor-och-svar/aterbruket/#vad-kostar-det"' in response.text
    assert (hit.lead, [step.title for step in hit.trail]) == ("Det är gratis.", ["Återbruket"])


def test_an_answer_of_a_draft_topic_is_not_found(client):
    make_question(make_topic(published_at=None))
    assert hits(client, "gratis") == []


def test_an_answer_is_found_when_its_topic_is_published(client):
    topic = make_topic(published_at=None)
    make_question(topic)
    topic.published_at = timezone.now()
    topic.save()
    assert hits(client, "gratis") == ["Vad kostar det?"]


def test_an_answer_goes_when_its_topic_goes(client):
    now = timezone.now()
    topic = make_topic(published_at=now - 2 * DAY)
    make_question(topic)
    topic.expires_at = now - DAY
    topic.save()
    assert hits(client, "gratis") == []


def test_a_deleted_topic_takes_its_answers_along(client):
    topic = make_topic()
    make_question(topic)
    topic.delete()
    assert hits(client, "gratis återbruket") == []
    assert not Entry.objects.exists()


def test_an_answer_in_english_is_found_in_english(client):
    make_question(make_topic(), question_en="What does it cost?", answer_en="<p>It is free.</p>")
    assert hits(client, "costs", "/en/sok/") == ["What does it cost?"]


def test_a_topic_is_found_by_its_speaker(client):
    make_topic(speaker="Rädda Barnen")
    assert hits(client, "radda barnens") == ["Återbruket"]


def test_a_contact_point_is_found_on_the_page_of_contacts(client):
    now = timezone.now()
    ContactPoint.objects.create(slug="vaxel", name="Kommunens växel", published_at=now)
    assert 'href="/kontakt/#vaxel"' in client.get("/sok/", {"q": "vaxeln"}).text


@pytest.mark.parametrize(
    ("asked", "address"),
    [
        ("anslagstavlan", "/anslagstavla/"),
        ("felanmäl", "/synpunkter-felanmalan/"),
        ("frågor och svar", "/fragor-och-svar/"),
        ("kontakt", "/kontakt/"),
        ("lyssna", "/lyssna/"),
        ("nyhet", "/nyheter/"),
    ],
)
def test_a_main_page_is_found_by_its_name_first_of_all(client, asked, address):
    make_page(title=asked)
    found = client.get("/sok/", {"q": asked}).context["hits"]
    assert [hit.thing.get_absolute_url() for hit in found] == [address, "/avfall/"]


def test_the_address_of_a_contact_point_is_found(client):
    make_point(visiting_street="Torget 1")
    assert hits(client, "torget 1") != []
