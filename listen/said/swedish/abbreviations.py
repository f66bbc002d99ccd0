"""Abbreviations: t.ex., t. ex. and t ex are till exempel."""

import re

from ..scanner import LETTER, rule
from ..writing import BLANK
from .abbreviation_words import DOTTED, LAST, NUMBERED, SHORT, UNDOTTED

# The dot is the sentence's too where nothing follows, or a capital.
ENDS = rf"(?=\W*$|[)”\"']?{BLANK}(?-i:[A-ZÅÄÖ]))"
ARTICLE = re.compile(
    r"\b(?:(en|någon|ingen|varje|vår|din|sin)|(ett|något|inget|vårt|ditt|sitt))\W$", re.I
)
FOLLOWING = re.compile(rf"{BLANK}([a-zåäö]{{2,40}})")
MANY = re.compile("(?:er|ar|or|na)$")
COMMON = re.compile("(?:ning|het|ion|else|avgift|kostnad|tid|dag|plats|skada|fråga|hjälp|ansökan)$")
VERBS = frozenset("behöver kommer tillkommer hjälper får har är blir kräver varar".split())


def _key(text):
    return re.sub(r"[.\s]", "", text).lower()


def _spaced(written):
    """A pattern of t.ex., t. ex., t ex; not of tex."""
    return rf"(?:\.{BLANK}?|{BLANK})".join(written.rstrip(".").split("."))


def _alternatives(written):
    return "|".join(sorted(written, key=len, reverse=True))


SPACED = {_key(written): said for written, said in DOTTED.items()}
LAST_KEYS = {_key(written) for written in LAST}


def _like(said, written):
    return said[0].upper() + said[1:] if written[0].isupper() else said


def _dotted(match):
    return _like(SPACED[_key(match[0])], match[0])


def _called(match):
    """så kallad, kallat or kallade: by the article before."""
    before = match.string[max(match.start() - 8, 0) : match.start()]
    article = ARTICLE.search(before)
    if not article:
        return _like("så kallade", match[0])
    return _like("så kallad" if article[1] else "så kallat", match[0])


def _short(match):
    if match[1].isupper():
        return None
    return _like(SHORT[match[1].lower()], match[0])


def _possibly(match):
    """eventuell, eventuella or eventuellt: by what the next word looks like."""
    following = FOLLOWING.match(match.string, match.end())
    word = following[1] if following else ""
    if word in VERBS or not (MANY.search(word) or COMMON.search(word)):
        return _like("eventuellt", match[0])
    return _like("eventuella" if MANY.search(word) else "eventuell", match[0])


def _undotted(match):
    return _like(UNDOTTED[match[1].lower()], match[0])


def _numbered(match):
    return _like(NUMBERED[match[1].lower()], match[0])


INSIDE = _alternatives(_spaced(w) for w in DOTTED if _key(w) not in LAST_KEYS)
AT_END = _alternatives(_spaced(w) for w in DOTTED if _key(w) in LAST_KEYS)
SHORT_AT_END = _alternatives(w for w in SHORT if w in LAST_KEYS)
SHORT_INSIDE = _alternatives(w for w in SHORT if w not in LAST_KEYS)
# The dot is taken, unless it is the sentence's.
MAYBE = rf"(?:\.(?!\w)(?!{ENDS})|(?!\w))"
RULES = [
    rule(rf"s(?:\.{BLANK}?|{BLANK})k(?:\.|(?!\w))", _called, LETTER, flags=re.I),
    rule(r"ev(?:\.(?!\w)|(?![\w.-]))", _possibly, LETTER, flags=re.I),
    rule(rf"(?:{INSIDE})(?:\.(?!\w)|(?!\w))", _dotted, LETTER, flags=re.I),
    rule(rf"(?:{AT_END}){MAYBE}", _dotted, LETTER, flags=re.I),
    rule(
        rf"({_alternatives(map(re.escape, NUMBERED))}){BLANK}?(?=\d)", _numbered, LETTER, flags=re.I
    ),
    rule(rf"({SHORT_INSIDE})(?:\.(?!\w)(?=.)|(?=\.$)|(?![\w.]))(?!-)", _short, LETTER, flags=re.I),
    rule(rf"({SHORT_AT_END}){MAYBE}(?!-)", _short, LETTER, flags=re.I),
    rule(rf"({_alternatives(UNDOTTED)})(?![\w-])", _undotted, LETTER, flags=re.I),
]
# Last of all rules: a dotted abbreviation that no list has is left as it stands.
UNLISTED = rule(
    rf"[A-Za-zÅÄÖåäö]{{1,3}}(?:\.[a-zåäö]{{1,4}}){{1,4}}+(?:\.(?!{ENDS}))?(?!\w)",
    lambda match: match[0],
    LETTER,
    known=False,
)
