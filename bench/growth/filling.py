"""Fills a database with start content and, of each kind, so many more.

Half of the pages lie below one page, the others up to five levels deep. A fifth as many notices
have been taken down.
"""

from datetime import UTC, datetime, timedelta
from itertools import islice

from django.conf import settings
from django.core.management import call_command
from django.db import connection, transaction
from django.db.models import Field

from faq.models import Question, Topic
from pages.models import Page
from pages.news.models import News
from pages.notices.models import Notice
from pages.prose import ProseField
from pages.search.index import sources
from pages.search.models import Entry, StaffEntry

from .cases import fill_cases
from .words import body_of, stems_of, title_of

AT_ONCE = 2000
PART = 10  # rows in a part of any list, while it is measured
OWN = 10_000  # keys from here on are ours
BEGAN = datetime(2006, 1, 1, 6, tzinfo=UTC)
YEARS = timedelta(days=20 * 365)


def fill(number):
    """`number` pages, answers, notices, news and cases; fewer than a part's worth of none."""
    ProseField.pre_save = Field.pre_save  # what is written here is clean
    call_command("migrate", verbosity=0)
    call_command("load_start_content", verbosity=0)
    if connection.vendor == "sqlite":
        connection.cursor().execute("PRAGMA synchronous=OFF")
    for things in (pages(number), topics(number), questions(number), notices(number), news(number)):
        with transaction.atomic():
            store(things)
    fill_cases(number)


def analyse():
    """As autovacuum does: of indexes too that have come since the rows did."""
    is_sqlite = connection.vendor == "sqlite"
    connection.cursor().execute("ANALYZE" if is_sqlite else "VACUUM ANALYZE")


def store(things):
    """Stores `things`, of one kind, and what the search keeps of them."""
    things = iter(things)
    while some := list(islice(things, AT_ONCE)):
        type(some[0]).objects.bulk_create(some)
        Entry.objects.bulk_create(entry for thing in some for entry in entries(thing))
        source = sources()[some[0]._meta.label_lower]
        StaffEntry.objects.bulk_create(map(source.staff_entry, some))


def entries(thing):
    title, text = stems_of(thing.pk - OWN)
    for language, _ in settings.LANGUAGES:
        yield Entry(
            kind=thing._meta.label_lower,
            object_id=thing.pk,
            language=language,
            published_at=thing.published_at,
            expires_at=thing.expires_at,
            title_stems=title,
            text_stems=text,
        )


def pages(number):
    half = max(number // 2, 2 * PART)
    yield page(0, None, "arkiv")
    for i in range(1, half + 1):
        yield page(i, OWN, f"arkiv/sida-{i}")
    paths = {}
    for place in range(half):
        i = half + 1 + place
        above = place // 10 - 1
        paths[i] = f"{paths[half + 1 + above]}/sida-{i}" if above >= 0 else f"register-{i}"
        yield page(i, OWN + half + 1 + above if above >= 0 else None, paths[i])


def page(i, parent, path):
    words = {"title_sv": title_of(i), "title": title_of(i), "lead_sv": "Så går det till."}
    return Page(
        pk=OWN + i,
        parent_id=parent,
        slug=path.rpartition("/")[2],
        path=path,
        in_menu=False,
        body_sv=body_of(i),
        **words,
        **dated(i),
    )


def topics(number):
    for i in range(max(PART, number // PART)):
        parent = OWN + 1 + max(number // 2, 2 * PART) + i
        yield Topic(
            pk=OWN + i, slug=f"amne-{i}", title_sv=title_of(i), parent_id=parent, **dated(i)
        )


def questions(number):
    """Ten in the first topic, and then ten in each as far as they last."""
    for i in range(max(PART, number)):
        yield Question(
            pk=OWN + i,
            topic_id=OWN + i // PART,
            position=i % PART,
            anchor=f"fraga-{i}",
            question_sv=title_of(i),
            answer_sv=body_of(i),
            **dated(i),
        )


def notices(number):
    for i in range(number):
        yield notice(i, (BEGAN + YEARS * i / number).date())
    for i in range(number // 5):
        posted = (BEGAN + YEARS * i * 5 / number).date()
        yield notice(number + i, posted, posted + timedelta(days=30))


def notice(i, posted, down=None):
    return Notice(
        pk=OWN + i,
        kind=Notice.Kind.ANNOUNCEMENT,
        public_body="Kommunfullmäktige",
        title_sv=title_of(i),
        text_sv=body_of(i),
        posted_on=posted,
        taken_down_on=down,
    )


def news(number):
    for i in range(number):
        day = {"published_at": BEGAN + YEARS * i / number}
        words = {"title_sv": title_of(i), "body_sv": body_of(i)}
        yield News(pk=OWN + i, slug=f"nyhet-{i}", **words, **day)


def dated(i):
    return {"published_at": BEGAN + timedelta(minutes=i)}
