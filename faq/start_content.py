"""The topics that a town starts with, one TOML file each.

What exists, has moved or has been removed is left alone.
"""

import tomllib

from django.db import transaction
from django.utils import timezone

from contact.models import ContactPoint
from pages.language import columns_of
from pages.models import Page

from .models import Question, Topic


def load_topics(folder):
    """Publishes the topics in `folder`/faq. Returns a line for each one added.

    Raises KeyError, DoesNotExist or ValidationError for a file that is wrong.
    """
    return [line for path in sorted((folder / "faq").glob("*.toml")) for line in _load(path)]


@transaction.atomic
def _load(path):
    row = tomllib.loads(path.read_text(encoding="utf-8"))
    if Topic.objects.knows(row["slug"]):
        return []
    now = timezone.now()
    topic = Topic(
        slug=row["slug"],
        parent=Page.objects.get(path=row["parent"]) if "parent" in row else None,
        contact_point=_contact_point(row.get("contact_point")),
        sensitive=row.get("sensitive", False),
        published_at=now,
        updated_at=now,
        **columns_of(row),
    )
    topic.full_clean()
    topic.save()
    for position, item in enumerate(row["question"], start=1):
        _add_question(topic, position, item)
    return [f"Ämnet {topic.title_sv}, {len(row['question'])} frågor"]


def _add_question(topic, position, item):
    question = Question(
        topic=topic,
        position=position,
        anchor=item["anchor"],
        published_at=topic.published_at,
        updated_at=topic.updated_at,
        **columns_of(item),
    )
    question.full_clean()
    question.save()


def _contact_point(slug):
    return ContactPoint.objects.get(slug=slug) if slug else None
