"""The news that a town starts with, in news.toml. What exists or has been removed is left alone."""

import tomllib

from django.db import transaction
from django.utils import timezone

from pages.language import columns_of

from .models import News


@transaction.atomic
def load_news(folder):
    """Publishes the news in `folder`/news.toml today. Returns a line for each one added."""
    path = folder / "news.toml"
    if not path.exists():
        return []
    rows = tomllib.loads(path.read_text(encoding="utf-8"))["news"]
    return [_add(row) for row in rows if not News.objects.knows(row["slug"])]


def _add(row):
    now = timezone.now()
    news = News(slug=row["slug"], published_at=now, updated_at=now, **columns_of(row))
    news.full_clean()
    news.save()
    return f"Nyheten {news.title_sv}"
