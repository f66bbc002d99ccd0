"""The topics that a town starts with, one TOML file each. What exists is never touched."""

import tomllib

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from contact.models import ContactPoint
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
    if Topic.objects.filter(slug=row["slug"]).exists():
        return []
    now = timezone.now()
    topic = Topic(
        slug=row["slug"],
        parent=Page.objects.get(path=row["parent"]) if "parent" in row else None,
        contact_point=_contact_point(row.get("contact_point")),
        sensitive=row.get("sensitive", False),
        published_at=now,
        updated_at=now,
        **_columns(row),
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
        **_columns(item),
    )
    question.full_clean()
    question.save()


def _contact_point(slug):
    return ContactPoint.objects.get(slug=slug) if slug else None


def _columns(row):
    """{"title_sv": …} of {"sv": {"title": …}}, for the languages that the site has."""
    return {
        f"{name}_{language}": text.strip()
        for language, texts in row.items()
        if isinstance(texts, dict) and language in dict(settings.LANGUAGES)
        for name, text in texts.items()
    }
