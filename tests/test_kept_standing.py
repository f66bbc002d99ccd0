"""A page that a change may have touched stands if its questions are answered as before, and no
reader is sent what was."""

from datetime import timedelta

import pytest

from contact.models import ContactPoint, OpeningHours, Telephone
from faq.models import Question, Topic
from listen.models import Pronunciation
from pages.alerts.models import Alert
from pages.kept import standing as standing_of
from pages.kept.addresses import public_addresses
from pages.kept.generation import Generation
from pages.models import Page
from pages.news.models import News
from pages.notices.models import Notice

from .builders import (
    make_alert,
    make_news,
    make_notice,
    make_page,
    make_point,
    make_question,
    make_topic,
)
from .kept_town import NOW, TOPIC, anew, kept_town, read_all, standing, text_of

pytestmark = pytest.mark.django_db
CHANGED = [
    (Page, {"title": "Annan sida"}),
    (Topic, {"lead": "Annan ingress"}),
    (Question, {"question": "Annan fråga?"}),
    (ContactPoint, {"name": "Annan plats"}),
    (Telephone, {"number": "0435-390 99"}),
    (OpeningHours, {"closes": "12:00"}),
    (News, {"title": "Annan nyhet"}),
    (Notice, {"title": "Annat anslag"}),
    (Alert, {"title": "Annat viktigt"}),
]
NEW = [
    lambda slug: make_page(slug=slug, title="Ny sida"),
    lambda slug: make_page(slug=slug, title="Ny sida", parent=Page.objects.get(path="avfall")),
    lambda slug: make_topic(slug=slug, parent=Page.objects.get(path="avfall")),
    lambda slug: make_question(Topic.objects.get(slug="aterbruket"), question=f"{slug}?"),
    lambda slug: make_point(slug=slug),
    lambda slug: make_news(slug=slug),
    lambda slug: make_notice(title=slug, posted_on=NOW.date()),
    lambda slug: make_alert(slug=slug, title=slug),
]


@pytest.fixture
def site(monkeypatch, time_machine):
    with kept_town(monkeypatch, time_machine) as site:
        yield site


@pytest.mark.parametrize(("model", "values"), CHANGED)
def test_whatever_changes_no_reader_is_sent_what_was(site, model, values):
    kept = read_all(site)
    model.objects.update(**values)
    assert len(standing(site)) < len(kept)
    for path in public_addresses():
        assert text_of(site.ask(path).text) == text_of(anew(site, path)[0]), path


@pytest.mark.parametrize("new", NEW)
def test_whatever_is_new_is_on_the_pages_that_show_it(site, new, time_machine):
    for minutes in (1, 2):
        read_all(site)
        time_machine.move_to(NOW + timedelta(minutes=minutes), tick=False)
        new(f"ny-{minutes}")
        site.look()
        for path in public_addresses():
            assert text_of(site.ask(path).text) == text_of(anew(site, path)[0]), path


def test_an_answer_that_is_changed_leaves_the_pages_of_other_topics(site):
    kept = read_all(site)
    Question.objects.update(answer="<p>Ett annat svar.</p>")
    site.look()
    for path, *rest in kept:
        is_its_own = path.endswith("/fragor-och-svar/aterbruket/")
        site.ask(path)
        page = site.watch.generation.pages[path, *rest]
        assert (page is kept[path, *rest]) != is_its_own, path


def test_a_page_that_stood_one_change_does_not_stand_the_next(site):
    kept = read_all(site)
    Topic.objects.filter(slug="bibliotek").update(lead="Annan ingress")
    site.look()
    Topic.objects.filter(slug="aterbruket").update(lead="Annan ingress")
    read_all(site)
    pages = site.watch.generation.pages
    assert "Annan ingress" in site.ask(TOPIC).text
    assert {path for path, *_ in kept if "bibliotek" in path}
    for key, page in pages.items():
        assert (page is kept[key]) == ("Annan ingress" not in site.ask(key[0]).text), key


def test_what_is_changed_and_changed_back_while_nobody_reads_is_the_same_page(site):
    kept = read_all(site)
    for lead in ("Annan ingress", None):  # it had none
        Topic.objects.filter(slug="aterbruket").update(lead_sv=lead)
        site.look()
    read_all(site)
    assert site.watch.generation.pages == kept


def test_of_more_answers_than_there_is_room_for_the_oldest_are_forgotten(site, monkeypatch):
    monkeypatch.setattr("pages.kept.generation.MOST_ANSWERS", 10)
    read_all(site)
    assert len(site.watch.generation.answers) == 10
    Question.objects.update(answer="<p>Ett annat svar.</p>")
    site.look()
    for path in public_addresses():
        assert text_of(site.ask(path).text) == text_of(anew(site, path)[0]), path


def test_an_address_that_asks_for_a_part_is_made_anew_at_any_change(site):
    """A part may begin at the moment of a row just published, which is not the present one."""
    site.look()
    site.ask("/avfall/")
    site.ask("/avfall/", "lyssna=manus")
    assert len(site.watch.generation.pages) == 2
    News.objects.update(title="Annan nyhet")
    site.look()
    assert [query for _, query, *_ in site.watch.generation.pages] == [""]


def test_a_page_made_while_something_was_changed_is_not_trusted_to_stand(site, monkeypatch):
    """It was begun with the old answer, and the database has the new one when it is asked again."""
    site.look()
    publish = standing_of.Change.objects.edition

    def late():
        News.objects.update(title="Annan nyhet")
        return publish()

    monkeypatch.setattr(standing_of.Change.objects, "edition", late)
    site.ask("/nyheter/")
    monkeypatch.undo()
    assert [basis.is_known for basis in site.watch.generation._bases.values()] == [False]


def test_what_a_page_follows_from_is_known_whatever_was_read_before_it(site):
    paths = list(public_addresses())
    for order in (paths, paths[::-1]):
        generation = Generation(1, float("inf"))
        for path in [*order, *order]:
            known, alone = anew(site, path, generation)[1], anew(site, path)[1]
            assert known.asked >= alone.asked, path
            assert known.tells_time >= alone.tells_time, path


def test_how_a_word_is_said_is_changed_on_every_page_that_is_read_aloud(site, monkeypatch):
    monkeypatch.setattr("listen.words.SECONDS", 1)
    word = Pronunciation.objects.create(language="sv", written="Sopor", said="såpår")
    before = read_all(site)
    assert len(before) > 10
    word.said = "soppår"
    word.save()
    read_all(site)
    for path in public_addresses():
        assert text_of(site.ask(path).text) == text_of(anew(site, path)[0]), path
