"""One pass over a text: at each place the rules in order, or else the plain word or sign.

The time is proportional to the text's length, whatever it holds: every rule's pattern is bounded,
and what no rule takes is passed over whole.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass

from .token import Token
from .writing import plain

# Nothing that long is an address or a number that someone means to be read.
LONGEST = 200

LETTER, DIGIT, SIGN = "letter", "digit", "sign"


@dataclass(frozen=True, slots=True)
class Rule:
    """`say(match)` gives what is said for a match of `pattern`, or None: it is not that.

    `starts` names what the first sign can be, so that digits are not asked of letters' rules.
    """

    pattern: re.Pattern
    say: Callable
    starts: frozenset = frozenset({DIGIT})
    known: bool = True


def rule(pattern, say, *starts, flags=0, **kinds):
    """A Rule of the pattern's text. It begins with a digit where `starts` says nothing else."""
    return Rule(re.compile(pattern, flags), say, frozenset(starts or {DIGIT}), **kinds)


def index(rules):
    """The rules by what their first sign can be, each list in the rules' order."""
    rules = list(rules)
    return {kind: [rule for rule in rules if kind in rule.starts] for kind in (LETTER, DIGIT, SIGN)}


def scan(text, start, end, rules, doubt=None):
    """The Tokens of text[start:end], in order. `rules` as `index` gives them.

    `doubt(said, text)` is True for a plain word that nobody can know how to say.
    """
    at = start
    while at < end:
        token = _by_rule(text, at, end, rules[_kind(text[at])]) or _plain(text, at, end, doubt)
        yield token
        at = token.end


def _kind(sign):
    if sign.isdecimal():
        return DIGIT
    return LETTER if sign.isalpha() else SIGN


def _by_rule(text, at, end, rules):
    for rule in rules:
        match = rule.pattern.match(text, at, end)
        if match and match.end() > at:
            said = rule.say(match)
            if said is not None and len(said) <= LONGEST:
                return Token(said, at, match.end(), rule.known)
    return None


def _plain(text, at, end, doubt):
    stop, said, known = plain(text, at)
    if stop > end:
        stop, said = end, text[at:end]
    doubtful = doubt is not None and said[:1].isalnum() and doubt(said, text)
    return Token(said, at, stop, known and not doubtful)
