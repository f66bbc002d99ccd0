"""Which language a text is really shown in, and what an address is called in another one."""

from functools import cache

from django.conf import settings
from django.utils.translation import get_language
from modeltranslation.translator import translator
from modeltranslation.utils import build_localized_fieldname


def current_language():
    """The language of the page being made, as a code in LANGUAGES."""
    return get_language() or settings.LANGUAGE_CODE


@cache
def translated_fields(model):
    """The names of the fields of `model` that exist in every language."""
    return tuple(translator.get_options_for_model(model).get_field_names())


@cache
def text_columns(model):
    """The columns that hold the text of `model`: each translated field in each language."""
    return tuple(
        build_localized_fieldname(name, code)
        for name in translated_fields(model)
        for code, _ in settings.LANGUAGES
    )


def columns_of(row):
    """{"title_sv": …} of {"sv": {"title": …}}, for the languages of the site."""
    return {
        build_localized_fieldname(name, language): text.strip()
        for language, _ in settings.LANGUAGES
        for name, text in row.get(language, {}).items()
    }


column = cache(build_localized_fieldname)


def text_in(instance, field, language):
    """The text of `field` in `language` itself, or "" where it is missing."""
    return getattr(instance, column(field, language)) or ""


def shown_language(instance, field, language=None):
    """The language in which `field` is shown on a page in `language` (default: the reader's): that
    one, or else Swedish."""
    language = language or current_language()
    if language == settings.LANGUAGE_CODE or text_in(instance, field, language):
        return language
    return settings.LANGUAGE_CODE


def is_translated(instance, language):
    """True if every text that exists in Swedish also exists in `language`."""
    return language == settings.LANGUAGE_CODE or all(
        text_in(instance, field, language) or not text_in(instance, field, settings.LANGUAGE_CODE)
        for field in translated_fields(type(instance))
    )


def languages_of(*instances):
    """The languages in which all of `instances` are wholly written."""
    return [
        code
        for code, _ in settings.LANGUAGES
        if all(is_translated(instance, code) for instance in instances)
    ]


def split_prefix(path):
    """`(language, rest)` of a path: "/en/kontakt/" is ("en", "/kontakt/")."""
    first, _, rest = path.lstrip("/").partition("/")
    if first != settings.LANGUAGE_CODE and first in dict(settings.LANGUAGES):
        return first, f"/{rest}"
    return settings.LANGUAGE_CODE, path


def in_language(path, language):
    """The Swedish address `path` in `language`: ("/kontakt/", "en") is "/en/kontakt/"."""
    return path if language == settings.LANGUAGE_CODE else f"/{language}{path}"
