"""Walks a page's tree and gives the blocks that are read, in their order."""

from dataclasses import dataclass, field

from .block import Block
from .rules import HEADINGS, INLINE, is_skipped, language_of, said_by_author
from .table import Cell, read_row
from .tree import Element


def blocks_in(element, language, words):
    """The Blocks that are read of `element`, whose text is in `language` unless it says so.

    `words` are said but not written, "bild" before a picture's words: {language: {name: words}}.
    """
    walk = _Walk(language, words)
    walk.children(element, language)
    walk.end_block(language)
    return walk.blocks


@dataclass
class _Walk:
    language: str
    words: dict
    blocks: list = field(default_factory=list)
    place: int = 0  # of the last text that was passed

    def __post_init__(self):
        self.block = Block(self.language)

    def children(self, element, language):
        for child in element.children:
            if not isinstance(child, Element):
                self.text(child, language)
            elif not is_skipped(child):
                self.element(child, language_of(child, language), language)

    def text(self, text, language):
        self.place = text.place
        if self.block.language != language:
            if not text.text.strip():
                return
            self.block.goes_on = True
            self.end_block(language)
        self.block.write(text.text, text.place)

    def element(self, element, language, around):
        special = {"img": self.picture, "table": self.table, "ol": self.ordered}.get(element.tag)
        if element.tag in INLINE:
            start = len(self.block.characters) if language == self.block.language else 0
            self.children(element, language)
            if self.block.language == language:
                self.block.say_as(start, said_by_author(element))
            return
        self.end_block(language)
        self.block.is_heading = element.tag in HEADINGS
        (special or self.children)(element, language)
        self.end_block(around)

    def end_block(self, language):
        """What has been gathered is a block; the next one is in `language`."""
        if not self.block.is_empty:
            self.blocks.append(self.block.trimmed())
        self.block = Block(language)

    def picture(self, element, language):
        if words := " ".join(element.attrs.get("alt", "").split()):
            self.block.insert(f"{self._word(language, 'picture')}: {words}", self.place)

    def ordered(self, element, language):
        """Each item of a numbered list with its number, which stands in no text."""
        first = element.attrs.get("start", "1")
        number = int(first) if first.isascii() and first.isdigit() else 1
        for item in element.find("li"):
            self.end_block(language_of(item, language))
            self.block.insert(f"{number}: ", self.place)
            self.children(item, language_of(item, language))
            self.end_block(language)
            number += 1

    def table(self, element, language):
        """A row at a time, each cell with the heading of its column."""
        headings = {}
        for caption in element.find("caption"):
            self.element(caption, language_of(caption, language), language)
        for row in element.find("tr", within=("thead", "tbody", "tfoot")):
            if not is_skipped(row):
                cells = [self._cell(cell, language) for cell in row.find("td", "th")]
                self.blocks += read_row(cells, headings)

    def _cell(self, element, language):
        language = language_of(element, language)
        span = element.attrs.get("colspan", "1")
        whole = Block(language)
        if not is_skipped(element):
            for block in blocks_in(element, language, self.words):
                whole.join(block)
        columns = int(span) if span.isascii() and span.isdigit() else 1
        return Cell(whole, element.tag == "th", min(columns, 100))

    def _word(self, language, name):
        return self.words.get(language, self.words[self.language]).get(name, "")
