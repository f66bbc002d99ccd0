"""What is written beside what is said, sentence by sentence."""

from dataclasses import dataclass
from itertools import groupby, zip_longest

from listen.manuscript import Sentence
from listen.said import say, sentences
from listen.words import current_words, words_for
from pages.admin_languages import language_name


@dataclass(frozen=True)
class Piece:
    """`differs`: other words are said than stand there. `known`: False if no rule knew it."""

    written: str
    said: str
    differs: bool = False
    known: bool = True


@dataclass(frozen=True)
class Line:
    """A Sentence and what is written of it, in `language`. `is_read`: False if it is in a language
    that nobody speaks, and only announced."""

    sentence: Sentence
    language: str
    pieces: tuple
    is_heading: bool = False
    is_read: bool = True

    @property
    def language_name(self):
        return name_of(self.language)

    @property
    def differs(self):
        return self.is_read and any(piece.differs for piece in self.pieces)


def name_of(language):
    """What the language is called in Swedish; its code where Django has no name for it."""
    try:
        return language_name(language)
    except KeyError:
        return language


def lines_of(reading, all_sentences, languages):
    """A Line for each of `all_sentences`, which listen.manuscript has made of the `reading`.

    `languages` are those that are read, as there.
    """
    words = current_words()
    for number, group in groupby(all_sentences, lambda sentence: sentence.block):
        block = reading.blocks[number]
        if block.language not in languages:
            whole = (Piece(block.text, block.text),)
            yield Line(next(group), block.language, whole, is_read=False)
            continue
        for sentence, row in zip_longest(group, _rows(block, words)):
            if sentence is not None:
                pieces = tuple(_pieces(block.text, row)) if row else _only_said(sentence)
                yield Line(sentence, block.language, pieces, block.is_heading)


def _only_said(sentence):
    """What is said and written nowhere: that the page goes on."""
    return (Piece("", sentence.said, differs=True),)


def _rows(block, words):
    """The tokens of each sentence in the block that has something to say."""
    tokens = say(block.text, block.language, words_for(block.language, words), tuple(block.given))
    for row in sentences(block.text, tokens):
        if any(_is_words(token.said) for token in row):
            yield row


def _pieces(text, tokens):
    """Each of the tokens that says something else is alone; the others are put together."""
    plain = ""
    for token in tokens:
        written = text[token.start : token.end]
        differs = written != token.said and _is_words(written + token.said)
        if token.known and not differs:
            plain += written
            continue
        if plain:
            yield Piece(plain, plain)
            plain = ""
        yield Piece(written, token.said, differs, token.known)
    if plain:
        yield Piece(plain, plain)


def _is_words(text):
    """Other signs are said as pauses, which are not words of their own."""
    return any(sign.isalnum() for sign in text)
