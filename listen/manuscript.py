"""What a voice is given of a page: its sentences, how each is said, and where each one stands.

Made in parts, so that the first words of a long page are heard while the rest is still to be
made: a short part first.
"""

from dataclasses import dataclass

from .pauses import pause_after
from .reading.tree import utf16_length
from .said import say, sentences
from .wording import goes_on, not_spoken
from .words import words_for

FIRST_PART, OTHER_PARTS = 200, 1000  # characters that are said, at the most


@dataclass(frozen=True)
class Sentence:
    """`start` and `end` are UTF-16 offsets in the page's text; equal where nothing is written.

    `words` are (offset in `said`, start, end), both in UTF-16 units, for each word or number.
    `unknown` is what the normaliser did not know, as it is written. `pause` is in seconds.
    """

    said: str
    language: str
    pause: float
    block: int
    start: int
    end: int
    words: tuple = ()
    unknown: tuple = ()


def sentences_of(reading, languages, words):
    """[Sentence] of a `reading`.

    `languages` are those that a voice speaks; what is in another one is announced, never read.
    `words` is the town's own list (words.current_words).
    """
    found = []
    for number, block in enumerate(reading.blocks):
        if block.language not in languages:
            if not number or reading.blocks[number - 1].language != block.language:
                found.append(_announcement(reading, number, block))
            continue
        found += _of_block(number, block, words_for(block.language, words))
    return [*found, _goes_on(reading)] if found and not reading.is_whole else found


def parts_of(all_sentences):
    """[[Sentence]]: the sentences in parts, none of them cut. No part is empty."""
    parts, room = [], 0
    for sentence in all_sentences:
        if not parts or len(sentence.said) > room:
            room = OTHER_PARTS if parts else FIRST_PART
            parts.append([])
        parts[-1].append(sentence)
        room -= len(sentence.said)
    return parts


def _of_block(number, block, words):
    tokens = say(block.text, block.language, words, tuple(block.given))
    cut = [sentence for sentence in sentences(block.text, tokens) if _is_said(sentence)]
    last = len(cut) - 1
    return [
        _sentence(number, block, sentence, pause_after(block, index == last))
        for index, sentence in enumerate(cut)
    ]


def _is_said(tokens):
    return any(sign.isalnum() for token in tokens for sign in token.said)


def _sentence(number, block, tokens, pause):
    said, words = "", []
    for token in tokens:
        if any(sign.isalnum() for sign in token.said):
            start, end = block.starts[token.start], block.ends[token.end - 1]
            words.append((utf16_length(said), start, end))
        said += token.said
    unknown = [block.text[token.start : token.end] for token in tokens if not token.known]
    return Sentence(
        said.strip(),
        block.language,
        pause,
        number,
        min(start for _, start, _ in words),
        max(end for _, _, end in words),
        tuple(_moved(words, len(said) - len(said.lstrip()))),
        tuple(unknown),
    )


def _moved(words, by):
    return ((max(offset - by, 0), start, end) for offset, start, end in words)


def _goes_on(reading):
    """The last sentence where the page is longer than what is read of it."""
    number, block = len(reading.blocks) - 1, reading.blocks[-1]
    said, place = goes_on(reading.language), block.ends[-1]
    return Sentence(said, reading.language, pause_after(block, True), number, place, place)


def _announcement(reading, number, block):
    said = not_spoken(block.language, reading.language)
    place = block.starts[0]
    return Sentence(said, reading.language, pause_after(block, True), number, place, place)
