"""A mail as it would be, with a made-up case, beside the site's own words for it."""

from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.utils import translation

from contact.cases.models import Department, Service
from contact.cases.models.outbox import TO_SENDERS
from contact.cases.models.service import Kind
from pages.admin_languages import language_name

from .queue import common_values, count_of_cases, full_url
from .telling import when_answered
from .words import mail_of, own_words

REFERENCE = "2F7-HKQ-X3D"
DAYS = timedelta(days=10)
CODE = "-".join(["EXEMP"] * 6)


@dataclass(frozen=True)
class Preview:
    language: str
    language_name: str
    subject: str
    body: str
    own_subject: str  # the site's own words, with their placeholders
    own_body: str


def languages_of(template):
    """The languages that a mail is sent in: staff's only in Swedish."""
    codes = [code for code, _ in settings.LANGUAGES]
    return codes if template in TO_SENDERS else [settings.LANGUAGE_CODE]


def previews(template, now):
    """[Preview] of the mail, one for each language that it is sent in."""
    return [_preview(template, language, now) for language in languages_of(template)]


def _preview(template, language, now):
    with translation.override(language):
        subject, body = mail_of(template, language, common_values() | _example(now))
    return Preview(language, language_name(language), subject, body, *own_words(template, language))


def _example(now):
    service = Service.objects.filter(active=True).first()
    what = Kind.REPORT.label
    return {
        "referens": REFERENCE,
        "arende": f"{what} – {service}" if service else what,
        "svarstid": when_answered(now + DAYS),
        "antal": count_of_cases(12),
        "enhet": Department.objects.first() or "Enheten",
        "lista": REFERENCE,
        "lank": full_url("cases:arrive", CODE),
        "stopp": full_url("cases:not_me", CODE),
    }
