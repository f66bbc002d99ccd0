"""How far what was heard is from what is written, both said out in the same way first."""

import re
from dataclasses import dataclass

import jiwer
from voice import said


@dataclass(frozen=True)
class Score:
    """Shares of the reference: words and characters that were wrong, missing or added."""

    wer: float
    cer: float
    words: int


def words(text, language):
    """`text` as the words a listener would write, in one blank each: no figures, no capitals."""
    spoken = said(text, language).lower()
    return " ".join(re.findall(r"[^\W\d_]+|\d+", spoken))


def score(page, heard):
    """The Score of `heard` against the whole of `page`."""
    reference = " ".join(words(text, page.language) for text in page.blocks)
    found = words(re.sub(r"\s+", " ", heard), page.language)
    return Score(jiwer.wer(reference, found), jiwer.cer(reference, found), len(reference.split()))
