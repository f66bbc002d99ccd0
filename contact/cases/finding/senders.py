"""Finds whom a case is from, by what they wrote of themselves."""

import re
import string

from django.db.models import Q
from django.db.models.functions import Lower

from contact.cases.models import Requester

FEWEST_DIGITS = 5
# SQLite's LOWER knows no other letters.
SMALL = str.maketrans(string.ascii_uppercase, string.ascii_lowercase)


def cases_from(query, most):
    """Keys of the newest `most` cases from whom `query` names: e-mail, telephone or name."""
    rows = Requester.objects.alias(
        mail=Lower("email"), first=Lower("first_name"), last=Lower("last_name")
    )
    return list(
        rows.filter(_named(query)).order_by("-request").values_list("request", flat=True)[:most]
    )


def _named(query):
    if "@" in query:
        return Q(mail__in=_spellings(query))
    digits = digits_in(query)
    if len(digits) >= FEWEST_DIGITS and not re.search(r"[^\W\d_]", query):
        return Q(phone_digits=digits)
    named = Q(first__in=_spellings(query)) | Q(last__in=_spellings(query))
    first, _, last = query.partition(" ")
    if last:
        named |= Q(first__in=_spellings(first), last__in=_spellings(last))
    return named


def digits_in(phone):
    """The digits of a number, without the code of Sweden: as Requester.phone_digits; or ""."""
    bare = re.sub(r"[\s()/.-]", "", phone).replace("+46", "0")
    return bare if bare.removeprefix("+").isdecimal() else ""


def _spellings(text):
    """How either database may have folded a name that was written with other capitals."""
    forms = (text, text.lower(), text.upper(), text.title())
    return {text.lower(), *(form.translate(SMALL) for form in forms)}
