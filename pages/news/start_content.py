"""The news that a town starts with, in news.toml. What exists is never touched."""

import tomllib

from django.conf import settings
from django.db import transaction
from django.utils import timezone

from .models import News


@transaction.atomic
def load_news(folder):
    """Publishes the news in `folder`/news.toml today. Returns a line for each one added."""
    path = folder / "news.toml"
    if not path.exists():
        return []
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["news"]
    known = set(News.objects.values_list("slug", flat=True))
    return [_add(row) for row in rows if row["slug"] not in known]


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
