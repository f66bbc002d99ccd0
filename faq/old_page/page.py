"""Finds the questions and answers of an old page, and keeps account of everything else on it."""

import re
from collections import Counter
from dataclasses import dataclass, field

from pages.pictures import PLACEHOLDER

from .blocks import Block, html_of, looks_like_html, text_blocks
from .html_reader import html_blocks

LONGEST_QUESTION = 300
LONGEST_PLACEHOLDER = 100
QUESTION = re.compile(r"\?['”\"»)]*$")
SECOND_SENTENCE = re.compile(r"[.!?]['”\"»)]*\s+[A-ZÅÄÖ]")
PAGE_END = re.compile(
    r"senast (uppdaterad|ändrad|granskad|publicerad)\b|(uppdaterad|publicerad|sidansvarig)\s*:"
    r"|(dela|skriv ut|tipsa om) sidan\b",
    re.IGNORECASE,
)
ABOUT_A_PICTURE = re.compile(r"bild|foto|alt|beskrivning|image|picture|\.\w{3,4}$", re.IGNORECASE)


@dataclass
class OldQuestion:
    question: str
    blocks: list[Block] = field(default_factory=list)

    @property
    def answer(self):
        return html_of(self.blocks)

    @property
    def texts(self):
        """The question and each paragraph of its answer, without markup."""
        return [self.question, *(block.text for block in self.blocks)]


@dataclass(frozen=True)
class Left:
    """A line that did not come along, and why (in Swedish, for the one who reads the account)."""

    text: str
    reason: str
    is_placeholder: bool = False


@dataclass
class OldPage:
    title: str
    lead: str
    questions: list[OldQuestion]
    left: list[Left]

    @property
    def texts(self):
        return [text for old in self.questions for text in old.texts]


def read_old_page(source):
    """The OldPage in `source`, the text or the HTML of a page. It may have no questions."""
    is_html = looks_like_html(source)
    blocks, tab_title = html_blocks(source) if is_html else (text_blocks(source), "")
    around = [_left(block, "sidhuvud, meny eller sidfot") for block in blocks if block.aside]
    blocks = [block for block in blocks if not block.aside]
    level = _question_level(blocks)
    first = next((i for i, block in enumerate(blocks) if _is_question(block, level)), len(blocks))
    title, lead, above = _opening(blocks[:first])
    questions, below = _questions(blocks[first:], level)
    return OldPage(title or tab_title, lead, questions, above + below + around)


def is_placeholder(block):
    """True for words that stand where a picture's description should be.

    Among other words a line must also speak of pictures: "Fyll i blanketten" is an answer.
    """
    placeholder = len(block.text) <= LONGEST_PLACEHOLDER and bool(PLACEHOLDER.match(block.text))
    if block.kind == "picture":
        return placeholder
    return placeholder and not block.ends_a_sentence and bool(ABOUT_A_PICTURE.search(block.text))


def _question_level(blocks):
    """The level of the headings that ask; 0 if none does, and the questions are plain lines."""
    levels = Counter(block.level for block in blocks if block.kind == "heading" and _asks(block))
    return max(levels, key=lambda level: (levels[level], level), default=0)


def _is_question(block, level):
    if not level:
        return block.kind == "text" and _asks(block) and not SECOND_SENTENCE.search(block.text)
    asks_below = block.level > level and _asks(block)
    is_heading = block.kind == "heading" and len(block.text) <= LONGEST_QUESTION
    return is_heading and (asks_below or block.level == level)


def _asks(block):
    return len(block.text) <= LONGEST_QUESTION and bool(QUESTION.search(block.text))


def _opening(blocks):
    """(title, lead, what is left) of what stands above the first question."""
    names = [index for index, block in enumerate(blocks) if _is_name(block)]
    tops = [index for index in names if blocks[index].level == 1]
    place = (tops or names or [-1])[-1]
    below = range(place + 1, len(blocks))
    lead = [i for i in below if blocks[i].kind == "text" and blocks[i].ends_a_sentence]
    left = [
        _left(block, "före frågorna")
        for index, block in enumerate(blocks)
        if index not in {place, *lead}
    ]
    title = blocks[place].text if place >= 0 else ""
    return title, " ".join(blocks[index].text for index in lead), left


def _is_name(block):
    heading = block.kind == "heading"
    line = block.kind == "text" and not block.ends_a_sentence and not is_placeholder(block)
    return heading or line


def _questions(blocks, level):
    """(questions, what is left) from the first question on."""
    questions, left, outside = [], [], False
    for block in blocks:
        if _is_question(block, level):
            outside = False
            questions.append(OldQuestion(block.text))
            continue
        outside = outside or _ends_the_answer(block, level)
        if outside or block.kind == "picture" or is_placeholder(block):
            left.append(_left(block, "hör inte till något svar"))
        else:
            questions[-1].blocks.append(block)
    return questions, left


def _ends_the_answer(block, level):
    greater_heading = block.kind == "heading" and block.level < level
    return greater_heading or bool(PAGE_END.match(block.text))


def _left(block, reason):
    if is_placeholder(block):
        return Left(block.text, "platshållare för en bildbeskrivning", is_placeholder=True)
    picture = block.kind == "picture"
    return Left(block.text, "bildbeskrivning, bilden följer inte med" if picture else reason)
