"""Signs that a program, not a person, sent a case. They set it aside; they never refuse it."""

import re
from datetime import timedelta

from .limits import SUBMISSIONS

# Seven pages cannot be read and filled in faster than this.
FASTEST = timedelta(seconds=5)
LINK = re.compile(r"https?://\S+|\bwww\.\S+", re.IGNORECASE)
# How advertisements are written for guest books: people write neither.
MARKUP = re.compile(r"\[(?:url|link|img)\b[^\]]*\]", re.IGNORECASE)
ANCHOR = re.compile(r"<a\s[^>]*href", re.IGNORECASE)
SUSPICIOUS = 2  # points; a link or two, or one written as HTML, is less
MANY_LINKS = 4
MANY = f"Det har kommit fler än {SUBMISSIONS.suspicious} från samma nät på en timme."


def suspicions(draft, now):
    """What is suspicious in `draft`, sent at `now`, as sentences for staff."""
    text, found = draft.answers("text"), []
    if text.get("website"):
        found.append("Det dolda fältet var ifyllt.")
    if not draft.renewed and now - draft.created_at < FASTEST:
        seconds = FASTEST.total_seconds()
        found.append(f"Hela formuläret fylldes i på mindre än {seconds:.0f} sekunder.")
    found += suspicions_of_text(text["description"])
    return [*found, MANY] if draft.is_one_of_many else found


def suspicions_of_text(text):
    """What is suspicious in the text alone, whichever way it came."""
    if points_of(text) < SUSPICIOUS:
        return []
    return ["Texten ser ut som reklam: den består mest av länkar."]


def points_of(text):
    """How much `text` looks like an advertisement."""
    links = LINK.findall(text)
    words = len(LINK.sub(" ", text).split())
    return (
        2 * bool(MARKUP.search(text))
        + (len(ANCHOR.findall(text)) > 1)
        + (len(links) >= MANY_LINKS)
        + (len(links) >= MANY_LINKS and words < 10 * len(links))
        + (bool(links) and words == 0)
    )
