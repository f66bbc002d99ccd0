"""A piece of a page that is read in one go: a paragraph, a heading, a cell of a table."""

import re
import unicodedata
from dataclasses import dataclass, field

from .tree import utf16_length

# Not seen and not said: soft hyphen, zero width, byte order mark.
INVISIBLE = frozenset("\u00ad\u200b\u200c\u200d\u2060\ufeff")
# Collapsed to one blank, as a browser shows them. A no-break space stays: it holds a number
# together.
BLANK = frozenset(" \t\n\r\f\v")
# Latin letters and signs that are seen, one UTF-16 unit each, and belong to no other sign: nearly
# all text. It is taken a word at a time.
ORDINARY = re.compile(r"[\t-\r -~\u00a0-\u00ac\u00ae-\u017f\u2010-\u2027]*")
RUNS = re.compile(r"[\t-\r ]+|[^\t-\r ]+")


@dataclass
class Block:
    """`text` with white space collapsed, and where in the page each of its characters stands.

    `starts[i]` and `ends[i]` are the place of text[i], in UTF-16 units of the page's text. What
    is said but not written (a picture's words) has a place and no length. `given` is what the
    author has decided: (start, end, said), for text[start:end].
    """

    language: str
    is_heading: bool = False
    goes_on: bool = False  # the same paragraph goes on, in another language
    characters: list = field(default_factory=list)
    starts: list = field(default_factory=list)
    ends: list = field(default_factory=list)
    given: list = field(default_factory=list)

    @property
    def text(self):
        return "".join(self.characters)

    @property
    def is_empty(self):
        return not self.text.strip()

    def write(self, text, place):
        """Adds `text`, which stands in the page from `place` on."""
        if ORDINARY.fullmatch(text):
            for run in RUNS.finditer(text):
                self._add_run(run[0], place + run.start())
            return
        for sign in text:
            after = place + utf16_length(sign)
            self._add(sign, place, after)
            place = after

    def insert(self, text, place):
        """Adds `text`, which is said at `place` but does not stand there."""
        for sign in text:
            self._add(sign, place, place)

    def say_as(self, start, said):
        """Decides that what has been added from index `start` on is said as `said`."""
        if said and start < len(self.characters):
            self.given.append((start, len(self.characters), said))

    def join(self, other, between=" "):
        """Adds all of `other` after the words `between`, which are said where it begins."""
        if other.characters:
            if self.characters:
                self.insert(between, other.starts[0])
            moved = len(self.characters)
            self.characters += other.characters
            self.starts += other.starts
            self.ends += other.ends
            self.given += [(start + moved, end + moved, said) for start, end, said in other.given]

    def trimmed(self):
        """This block without a blank at its end."""
        if self.characters and self.characters[-1] == " ":
            for row in (self.characters, self.starts, self.ends):
                row.pop()
        return self

    def _add_run(self, run, place):
        """Adds a word, or blanks, of ORDINARY signs; as _add does for each of them."""
        if run[0] in BLANK:
            self._add(" ", place, place + 1)
        else:
            self.characters += run
            self.starts += range(place, place + len(run))
            self.ends += range(place + 1, place + len(run) + 1)

    def _add(self, sign, start, end):
        if sign in INVISIBLE:
            return
        if sign in BLANK:
            if not self.characters or self.characters[-1] == " ":
                return
            sign = " "
        if unicodedata.combining(sign) and self.characters:
            whole = unicodedata.normalize("NFC", self.characters[-1] + sign)
            if len(whole) == 1:
                self.characters[-1], self.ends[-1] = whole, end
                return
        self.characters.append(sign)
        self.starts.append(start)
        self.ends.append(end)
