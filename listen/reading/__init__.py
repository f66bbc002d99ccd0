"""What is read of a page: the text by the listen markup, block by block, each in its language.

`read` is the one definition of it, for the server's voice and for the visitor's own.
"""

import re
from dataclasses import dataclass

from .tree import parse
from .walk import blocks_in

PAGE_LANGUAGE = re.compile(r'<html[^>]* lang="([a-zA-Z]+)')
MAIN = re.compile(r'<main\b[^>]*\bdata-listen="read"[^>]*>')
# Of one page: some four hours of speech. A page longer than that is not listened to in one go.
MOST_CHARACTERS = 200_000


@dataclass(frozen=True)
class Reading:
    """`blocks` of a page in `language`; `length` of the text they stand in, in UTF-16 units.

    `is_whole` is False where there was more than anyone listens to in one go.
    """

    language: str
    length: int
    blocks: tuple
    is_whole: bool = True


def main_of(html):
    """The markup inside the page's <main>, or None where it has none that is read."""
    found = MAIN.search(html)
    return html[found.end() : html.rindex("</main>")] if found else None


def read(html, words):
    """The Reading of a whole page, or None where it has nothing to read.

    `words` are said but not written: {language: {"picture": "Bild"}}.
    """
    markup = main_of(html)
    if markup is None:
        return None
    language = language_of_page(html)
    root, length = parse(markup)
    blocks = blocks_in(root, language, words)
    read_out = tuple(_until_full(blocks))
    return Reading(language, length, read_out, len(read_out) == len(blocks))


def language_of_page(html):
    """The code of the language that the page says it is in: "sv"."""
    found = PAGE_LANGUAGE.search(html)
    return found[1].lower() if found else "sv"


def _until_full(blocks):
    characters = 0
    for block in blocks:
        characters += len(block.characters)
        if characters > MOST_CHARACTERS:
            return
        yield block
