"""The words of each mail: the site's own, or what the municipality has written instead."""

from functools import cache

from django.conf import settings
from django.template.loader import render_to_string
from django.utils import translation

from contact.cases import statements
from contact.cases.models import MailText
from pages.cleaning import one_line
from pages.kept.generation import remembered
from pages.language import text_in

from .placeholders import fill


@cache
def own_words(template, language):
    """(subject, body) as the site has them, with placeholders: templates/cases/mail/."""
    with translation.override(language):
        subject, body = render_to_string(f"cases/mail/{template}.txt").split("\n", 1)
    return subject.strip(), f"{body.strip()}\n"


def words(template, language):
    """(subject, body), with placeholders. What staff have not written is the site's own."""
    language = language if language in dict(settings.LANGUAGES) else settings.LANGUAGE_CODE
    subject, body = own_words(template, language)
    if written := _written(str(template)):
        subject = text_in(written, "subject", language) or subject
        body = text_in(written, "body", language) or body
    return subject, body


def _written(template):
    """What staff have written, a MailText or None."""
    key = "mail text", template
    return remembered(key, lambda: statements.first(MailText, "template = %s", template))


def mail_of(template, language, values):
    """(subject, body) to send, with `values` by the names of their placeholders filled in."""
    subject, body = words(template, language)
    return one_line(fill(subject, values))[:200], fill(body, values)
