"""After a change the pages it does not touch stay as they are, and none that it touches does."""

import re
from datetime import UTC, datetime, timedelta

import pytest
from django.utils import translation

from contact.models import ContactPoint, OpeningHours, Telephone
from faq.models import Question, Topic
from listen.models import Pronunciation
from pages.alerts.models import Alert
from pages.kept import standing as standing_of
from pages.kept.addresses import public_addresses
from pages.kept.ahead import environ_of
from pages.kept.generation import Generation, reading
from pages.kept.making import made
from pages.kept.models import SOME, Change
from pages.models import Page
from pages.news.models import News
from pages.notices.models import Notice

from .builders import (
    make_alert,
    make_hours,
    make_news,
    make_notice,
    make_page,
    make_point,
    make_question,
    make_topic,
)
from .kept_site import kept_site

pytestmark = pytest.mark.django_db
NOW = datetime(2027, 3, 2, 9, 30, tzinfo=UTC)
EARLIER = NOW - timedelta(days=1)
TOPIC, NEWS, CONTACT = "/fragor-och-svar/aterbruket/", "/nyheter/badet/", "/kontakt/"
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
    time_machine.move_to(NOW, tick=False)
    with kept_site(monkeypatch) as site:
        yield site


@pytest.fixture
def town():
    published = {"published_at": EARLIER}
    section = make_page(title_en="Waste", **published)
    make_page(slug="sopor", title="Sopor", parent=section, **published)
    point = make_point(slug="vaxel", is_main=True, **published)
    make_hours(point, "08:00", "11:00")
    topic = make_topic(
        slug="aterbruket", title="Återbruket", parent=section, contact_point=point, **published
    )
    make_question(topic, **published)
    make_topic(slug="bibliotek", title="Biblioteket", **published)
    make_news(slug="badet", title="Badet", **published)
    make_notice(posted_on=EARLIER.date())
    make_alert(published_at=EARLIER)


def read_all(site):
    """Has every page read, and gives {(path, …): the finished page}."""
    site.look()
    for path in public_addresses():
        site.ask(path)
    translation.activate("sv")  # the last page left its own
    return dict(site.watch.generation.pages)


def text_of(page):
    """Without what says when a form was made."""
    return re.sub(r'<input type="hidden"[^>]*>', "", page)


def standing(site):
    """The paths of the pages that are finished before anyone asks for them."""
    site.look()
    return {path for path, *_ in site.watch.generation.pages}


def anew(site, path, generation=None):
    """(the text of a page made now, the Basis it follows from)."""
    with reading(generation) as basis:
        response, _ = made(site.app.app, environ_of(path, ""))
    return response.text, basis


@pytest.mark.parametrize(("model", "values"), CHANGED)
def test_whatever_changes_no_reader_is_sent_what_was(site, town, model, values):
    kept = read_all(site)
    model.objects.update(**values)
    assert len(standing(site)) < len(kept)
    for path in public_addresses():
        assert text_of(site.ask(path).text) == text_of(anew(site, path)[0]), path


@pytest.mark.parametrize("new", NEW)
def test_whatever_is_new_is_on_the_pages_that_show_it(site, town, new, time_machine):
    for minutes in (1, 2):
        read_all(site)
        time_machine.move_to(NOW + timedelta(minutes=minutes), tick=False)
        new(f"ny-{minutes}")
        site.look()
        for path in public_addresses():
            assert text_of(site.ask(path).text) == text_of(anew(site, path)[0]), path


def test_an_answer_that_is_changed_leaves_the_pages_of_other_topics(site, town):
    kept = read_all(site)
    Question.objects.update(answer="<p>Ett annat svar.</p>")
    site.look()
    for path, *rest in kept:
        is_its_own = path.endswith("/fragor-och-svar/aterbruket/")
        site.ask(path)
        page = site.watch.generation.pages[path, *rest]
        assert (page is kept[path, *rest]) != is_its_own, path


def test_a_page_that_stood_one_change_does_not_stand_the_next(site, town):
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


def test_what_is_changed_and_changed_back_while_nobody_reads_is_the_same_page(site, town):
    kept = read_all(site)
    for lead in ("Annan ingress", None):  # it had none
        Topic.objects.filter(slug="aterbruket").update(lead_sv=lead)
        site.look()
    read_all(site)
    assert site.watch.generation.pages == kept


def test_of_more_answers_than_there_is_room_for_the_oldest_are_forgotten(site, town, monkeypatch):
    monkeypatch.setattr("pages.kept.generation.MOST_ANSWERS", 10)
    read_all(site)
    assert len(site.watch.generation.answers) == 10
    Question.objects.update(answer="<p>Ett annat svar.</p>")
    site.look()
    for path in public_addresses():
        assert text_of(site.ask(path).text) == text_of(anew(site, path)[0]), path


def test_an_address_that_asks_for_a_part_is_made_anew_at_any_change(site, town):
    """A part may begin at the moment of a row just published, which is not the present one."""
    site.look()
    site.ask("/avfall/")
    site.ask("/avfall/", "lyssna=manus")
    assert len(site.watch.generation.pages) == 2
    News.objects.update(title="Annan nyhet")
    site.look()
    assert [query for _, query, *_ in site.watch.generation.pages] == [""]


def test_a_page_made_while_something_was_changed_is_not_trusted_to_stand(site, town, monkeypatch):
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


def test_what_a_page_follows_from_is_known_whatever_was_read_before_it(site, town):
    paths = list(public_addresses())
    for order in (paths, paths[::-1]):
        generation = Generation(1, float("inf"))
        for path in [*order, *order]:
            known, alone = anew(site, path, generation)[1], anew(site, path)[1]
            assert known.asked >= alone.asked, path
            assert known.tells_time >= alone.tells_time, path


def test_how_a_word_is_said_is_changed_on_every_page_that_is_read_aloud(site, town, monkeypatch):
    monkeypatch.setattr("listen.words.SECONDS", 1)
    word = Pronunciation.objects.create(language="sv", written="Sopor", said="såpår")
    before = read_all(site)
    assert len(before) > 10
    word.said = "soppår"
    word.save()
    read_all(site)
    for path in public_addresses():
        assert text_of(site.ask(path).text) == text_of(anew(site, path)[0]), path


def test_a_change_of_something_else_leaves_a_page_as_it_is(site, town):
    kept = read_all(site)
    News.objects.update(title="Annan nyhet")
    paths = standing(site)
    assert {TOPIC, CONTACT} <= paths
    assert paths.isdisjoint({NEWS, "/nyheter/", "/"})
    assert all(page is kept[key] for key, page in site.watch.generation.pages.items())


def test_the_clock_leaves_the_pages_that_do_not_tell_the_time(site, town, time_machine):
    assert {NEWS, CONTACT} <= {path for path, *_ in read_all(site)}
    time_machine.move_to(NOW.replace(hour=10, minute=0), tick=False)  # in Sweden it is eleven
    paths = standing(site)
    assert NEWS in paths
    assert CONTACT not in paths


def test_what_is_published_at_its_moment_leaves_no_page(site, town, time_machine):
    make_news(slug="planerad", published_at=NOW + timedelta(minutes=10))
    read_all(site)
    time_machine.move_to(NOW + timedelta(minutes=10), tick=False)
    assert not standing(site)


def test_no_page_is_older_than_an_hour(site, town, time_machine):
    read_all(site)
    time_machine.move_to(NOW + timedelta(minutes=59), tick=False)
    News.objects.update(title="Annan nyhet")
    assert "/avfall/sopor/" in standing(site)
    time_machine.move_to(NOW + timedelta(minutes=60), tick=False)
    assert not standing(site)


def test_of_more_changes_than_are_looked_through_all_pages_are_made_anew(site, town):
    read_all(site)
    Change.objects.bulk_create([Change(table_name="news_news") for _ in range(SOME + 1)])
    assert not standing(site)


def test_so_they_are_of_a_change_that_does_not_say_where(site, town):
    read_all(site)
    Change.objects.create()
    assert not standing(site)


def test_a_change_whose_key_is_lower_than_the_last_one_is_seen(site, town):
    """Who began first may finish last."""
    last = Change.objects.create(pk=1_000_000, table_name="news_news")
    read_all(site)
    Change.objects.create(pk=last.pk - 1, table_name=Topic._meta.db_table)
    paths = standing(site)
    assert TOPIC not in paths
    assert NEWS in paths


def test_when_the_list_of_changes_has_been_shortened_all_pages_are_made_anew(site, town):
    read_all(site)
    Change.objects.all()[:1].get().delete()
    News.objects.update(title="Annan nyhet")
    assert not standing(site)
