"""The news that a town starts with, in news.toml. What exists or has been removed is left alone."""

import tomllib

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from pages.models import MovedAddress

from .models import News


@transaction.atomic
def load_news(folder):
    """Publishes the news in `folder`/news.toml today. Returns a line for each one added."""
    path = folder / "news.toml"
    if not path.exists():
        return []
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["news"]
    return [_add(row) for row in rows if not _is_known(row["slug"])]


def _is_known(slug):
    moved = MovedAddress.objects.filter(old=News(slug=slug).swedish_address)
    return News.objects.filter(slug=slug).exists() or moved.exists()


def _add(row):
    now = timezone.now()
    news = News(slug=row["slug"], published_at=now, updated_at=now, **_columns(row))
    news.full_clean()
    news.save()
    return f"Nyheten {news.title_sv}"


def _columns(row):
    """{"title_sv": …} of {"sv": {"title": …}}, for the languages that the site has."""
    return {
        f"{name}_{language}": text.strip()
        for language, _ in settings.LANGUAGES
        for name, text in row.get(language, {}).items()
    }
