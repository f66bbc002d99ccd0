"""Words as the index keeps them: without accents, without endings, the same on every database."""

import re
import unicodedata
from functools import lru_cache
from html import unescape

import snowballstemmer

STEMMERS = {
    "ar": "arabic",
    "da": "danish",
    "de": "german",
    "en": "english",
    "es": "spanish",
    "fa": "persian",
    "fi": "finnish",
    "fr": "french",
    "nb": "norwegian",
    "pl": "polish",
    "sv": "swedish",
}
WORD = re.compile(r"[^\W_]+")
LONGEST_WORD = 60
# Words that most texts hold: they say nothing about which one is meant.
COMMON = frozenset(
    WORD.findall(
        "alla att av behover bli blir da de dem den det detta dig din du eller en er ett finns "
        "for fran gor ha han har hon hos hur i in inte jag kan man med men mig min mot nar ni "
        "och om oss pa sa ska soka soker som till under upp ut vad var vem vi vid vilka vilken "
        "vill ar "
        "a an and are at be can do does for from how in is it my need of on or the there to want "
        "what when where who with you your"
    )
)
# Definite endings that Snowball leaves: förskolan, avfallet, radion.
ENDINGS = ("an", "et", "n")


def fold(text):
    """`text` in small letters without accents: "Förskola" is "forskola"."""
    decomposed = unicodedata.normalize("NFKD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def words(text):
    """The words of `text`, folded, in order. A sign is no word, and a very long word is cut."""
    return [word[:LONGEST_WORD] for word in WORD.findall(fold(text))]


@lru_cache(maxsize=50_000)
def stems(word, language):
    """The forms that stand for a folded `word`: its stem, and it without a definite ending."""
    algorithm = STEMMERS.get(language)
    stem = snowballstemmer.stemmer(algorithm).stemWord(word) if algorithm else word
    if language != "sv":
        return (stem,)
    return (stem, *(stem[: -len(end)] for end in ENDINGS if stem.endswith(end) and len(stem) > 4))


def stemmed(text, language):
    """`text` as the index keeps it: every form of every word, with spaces between."""
    return " ".join(form for word in words(text) for form in stems(word, language))


def plain(html):
    """The text of `html` without its markup, the words of neighbouring elements kept apart."""
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", html)).split())
