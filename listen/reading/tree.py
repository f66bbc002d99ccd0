"""A page's markup as a tree of elements and texts, each text with its place.

Places are offsets in `textContent` as a browser counts it, in UTF-16 units, so that what is read
can be shown without a mark in the page. That wants valid HTML, which the tests see to.
"""

from dataclasses import dataclass, field
from html.parser import HTMLParser

VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
# A browser drops a line break that comes first in these.
DROPS_LINE_BREAK = frozenset({"pre", "textarea", "listing"})
DEEPEST = 200  # elements within each other; what lies deeper belongs to the last of them


@dataclass(slots=True)
class Text:
    text: str
    place: int


@dataclass(slots=True)
class Element:
    tag: str
    attrs: dict = field(default_factory=dict)
    children: list = field(default_factory=list)

    def find(self, *tags, within=()):
        """The elements below of one of `tags`, in order, not inside one another.

        Looks only into children that are one of `within`.
        """
        for child in self.children:
            if isinstance(child, Element):
                if child.tag in tags:
                    yield child
                elif child.tag in within:
                    yield from child.find(*tags, within=within)


def parse(markup):
    """(root, length): the tree of `markup`, and the length of its text in UTF-16 units."""
    builder = _Builder()
    builder.feed(markup.replace("\r\n", "\n").replace("\r", "\n").replace("\0", ""))
    builder.close()
    return builder.open[0], builder.length


def utf16_length(text):
    return len(text.encode("utf-16-le", "surrogatepass")) // 2


class _Builder(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.open = [Element("")]
        self.length = 0
        self.is_first = False  # nothing has come yet in an element that drops a line break

    def handle_starttag(self, tag, attrs):
        element = Element(tag, {name: value or "" for name, value in attrs})
        self.open[-1].children.append(element)
        if tag not in VOID and len(self.open) < DEEPEST:
            self.open.append(element)
        self.is_first = tag in DROPS_LINE_BREAK

    def handle_endtag(self, tag):
        if any(element.tag == tag for element in self.open):
            while self.open.pop().tag != tag:
                pass

    def handle_data(self, text):
        if self.is_first:
            text = text.removeprefix("\n")
        self.is_first = False
        self.open[-1].children.append(Text(text, self.length))
        self.length += utf16_length(text)
