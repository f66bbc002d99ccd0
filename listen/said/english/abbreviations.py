"""Abbreviations in English."""

import re

from ..scanner import LETTER, rule
from ..writing import BLANK

ABBREVIATIONS = {
    "e.g.": "for example", "i.e.": "that is", "etc.": "etcetera", "approx.": "approximately",
    "tel.": "telephone", "dept.": "department", "incl.": "including", "excl.": "excluding",
    "ext.": "extension", "w/o": "without", "c/o": "care of", "a.k.a.": "also known as",
    "vs.": "versus", "min.": "minutes", "max.": "maximum", "appt.": "appointment",
    "mr.": "mister", "mrs.": "missis", "ms.": "miz", "dr.": "doctor", "u.s.": "U S", "u.k.": "U K",
    "st.": "saint", "hrs.": "hours",
}  # fmt: skip
NUMBERED = {"no.": "number ", "p.": "page ", "pp.": "pages ", "ch.": "chapter "}
ENDS = rf"(?=\W*$|[)”\"’]?{BLANK}(?-i:[A-Z]))"
LAST = {"etc.", "min."}


def _like(said, written):
    return said[0].upper() + said[1:] if written[0].isupper() else said


def _abbreviation(match):
    written = match[0].lower().replace(" ", "")
    written = written if written in ABBREVIATIONS else f"{written}."
    return _like(ABBREVIATIONS[written], match[0])


def _number(match):
    return _like(NUMBERED[match[1].lower()], match[0])


def _written(words):
    return "|".join(re.escape(word.rstrip(".")) for word in sorted(words, key=len, reverse=True))


INSIDE = [word for word in ABBREVIATIONS if word not in LAST and word.endswith(".")]
WHOLE = [word for word in ABBREVIATIONS if not word.endswith(".")]


def _initial(match):
    """J. in J. A. Svensson: its dot ends no sentence."""
    before = match.string[max(match.start() - 20, 0) : match.start()]
    return match[1] if not before or NAMED.search(before) else None


NAMED = re.compile(r"[A-ZÅÄÖ][a-zåäö]+,? $|[A-ZÅÄÖ]\. $")
RULES = [
    rule(rf"([A-ZÅÄÖ])\.(?={BLANK}[A-ZÅÄÖ][a-zåäö.])", _initial, LETTER),
    rule(rf"(?:{_written(WHOLE)})(?!\w)", _abbreviation, LETTER, flags=re.I),
    rule(rf"(?:{_written(INSIDE)})\.(?!\w)", _abbreviation, LETTER, flags=re.I),
    rule(rf"(?:{_written(LAST)})\.(?!\w)(?!{ENDS})|etc(?!\w)", _abbreviation, LETTER, flags=re.I),
    rule(rf"({'|'.join(map(re.escape, NUMBERED))}){BLANK}?(?=\d)", _number, LETTER, flags=re.I),
]
