"""An old page taken apart: headings, paragraphs, list items, pictures."""

import re
from dataclasses import dataclass
from html import escape

BULLET = re.compile(r"^[•·▪*–-]\s+")
SENTENCE_END = re.compile(r"[.!?:…]['”\"»)]*$")
MARKUP = re.compile(r"<(!doctype|html|head|body|main|div|h[1-6]|p)\b", re.IGNORECASE)
WRAPPED_AT = 60  # shorter lines were ended by their writer, not by the program that saved them


@dataclass(frozen=True)
class Block:
    """A piece of an old page that stands on its own lines.

    `kind` is heading, text, item (of a list) or picture (`text` is then its alternative text).
    `level` is 1–6 for a heading, 7 for what merely looks like one (dt, summary).
    `aside` is true for what belongs to the site around the page: header, menu, footer.
    """

    kind: str
    text: str
    html: str
    level: int = 0
    aside: bool = False
    list_tag: str = "ul"

    @property
    def ends_a_sentence(self):
        return bool(SENTENCE_END.search(self.text))


def looks_like_html(source):
    return bool(MARKUP.search(source))


def clean(text):
    """`text` on one line, without characters that cannot be seen."""
    visible = (character if character.isprintable() else " " for character in _joined(text))
    return " ".join("".join(visible).split())


def _joined(text):
    """Soft hyphens and marks of direction stand inside words: they go without leaving a space."""
    return re.sub("[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]", "", text)


def text_blocks(source):
    """The blocks of a page saved as text: one a line, lines broken by a program joined again."""
    lines = []
    previous = ""
    for raw in source.splitlines():
        line = clean(raw)
        if line and lines and _goes_on(previous, line):
            lines[-1] = f"{lines[-1]} {line}"
        elif line:
            lines.append(line)
        previous = line
    return [_text_block(line) for line in lines]


def _goes_on(previous, line):
    broken = len(previous) >= WRAPPED_AT and not SENTENCE_END.search(previous)
    return broken and line[0].islower()


def _text_block(line):
    words = BULLET.sub("", line)
    kind = "text" if words == line else "item"
    return Block(kind, words, escape(words, quote=False))


def html_of(blocks):
    """Rich text made of `blocks`: neighbouring items share a list."""
    html, open_list = [], ""
    for block in blocks:
        wanted = block.list_tag if block.kind == "item" else ""
        if wanted != open_list:
            html += [f"</{open_list}>"] * bool(open_list) + [f"<{wanted}>"] * bool(wanted)
            open_list = wanted
        html.append(_element(block))
    return "".join(html) + (f"</{open_list}>" if open_list else "")


def _element(block):
    if block.kind == "item":
        return f"<li><p>{block.html}</p></li>"
    # In an answer the question is the h2; what was a heading below it is an h3.
    tag = "h3" if block.kind == "heading" else "p"
    return f"<{tag}>{block.html}</{tag}>"
