"""The answers to a category's own questions, whichever way they came."""

import re

from django.conf import settings
from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_date, parse_datetime
from django.utils.translation import gettext as _

from pages.cleaning import clean_text, one_line
from pages.forms import too_long
from pages.language import text_in

from .models.attribute import Datatype

LONGEST = {Datatype.TEXT: 4000}
LONGEST_LINE = 250
NUMBER = re.compile(r"[-+−]?\d{1,12}(?:[.,]\d{1,6})?")


def check_attributes(service, given, *, demanding=True):
    """The answers in `given`, {code: [values]}, as they are kept with a case.

    That is [{"code", "description", "values": [{"key", "name"}]}], in Swedish and in the order of
    the questions, those without an answer left out. What no question has asked for is left out
    too. Raises ValidationError({code: [message]}) that names every answer that is wrong or,
    if `demanding`, missing.
    """
    checked, errors = [], {}
    for question in service.questions if service else []:
        try:
            values = _values(question, given.get(question.code, []), demanding)
        except ValidationError as error:
            errors[question.code] = error.messages
        else:
            if values:
                words = text_in(question, "description", settings.LANGUAGE_CODE)
                checked.append({"code": question.code, "description": words, "values": values})
    if errors:
        raise ValidationError(errors)
    return checked


def as_written(service, given):
    """As check_attributes, but nothing is refused: for questions that have been changed since they
    were answered."""
    questions = service.questions if service else []
    asked = {one.code: text_in(one, "description", settings.LANGUAGE_CODE) for one in questions}
    return [
        {
            "code": code,
            "description": asked.get(code, code),
            "values": [{"key": text, "name": text} for text in texts if text],
        }
        for code, texts in given.items()
        if any(texts)
    ]


def _values(question, given, demanding):
    longest = LONGEST.get(question.datatype, LONGEST_LINE)
    texts = [text for one in given if (text := _clean(question, one, longest))]
    if demanding and question.required and not texts:
        raise ValidationError(_("Svara på frågan."))
    if len(texts) > 1 and question.datatype != Datatype.MULTIVALUELIST:
        raise ValidationError(_("Ge bara ett svar på frågan."))
    if question.is_list:
        return _chosen(question, texts)
    for text in texts:
        _check_text(question.datatype, text, longest)
    return [{"key": text, "name": text} for text in texts]


def _clean(question, text, longest):
    text = clean_text(text, longest)
    return text if question.datatype == Datatype.TEXT else one_line(text)


def _chosen(question, keys):
    """What was chosen, in the order of the list and each once."""
    known = {value.key: value for value in question.values.all()}
    if not known.keys() >= set(keys):
        raise ValidationError(_("Välj ett av alternativen i listan."))
    return [
        {"key": key, "name": text_in(value, "name", settings.LANGUAGE_CODE)}
        for key, value in known.items()
        if key in keys
    ]


def _check_text(datatype, text, longest):
    if (excess := len(text) - longest) > 0:
        raise ValidationError(too_long(excess, longest))
    if datatype == Datatype.NUMBER and not NUMBER.fullmatch(text):
        raise ValidationError(_("Skriv ett tal med siffror, som 12 eller 2,5."))
    if datatype == Datatype.DATETIME and not _is_moment(text):
        raise ValidationError(_("Skriv dag och tid som 2026-11-23 08:15, eller bara dagen."))


def _is_moment(text):
    try:
        return bool(parse_datetime(text) or parse_date(text))
    except ValueError:  # 31 February
        return False
