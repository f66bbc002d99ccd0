"""Takes the blocks out of an old page's HTML, however badly it was written."""

import re
from html import escape
from html.parser import HTMLParser

from .blocks import Block, clean

VOID = frozenset(
    ("area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "wbr")
)
SILENT = {
    "script",
    "style",
    "noscript",
    "template",
    "svg",
    "select",
    "textarea",
    "iframe",
    "object",
}
INLINE = {"a": "a", "strong": "strong", "b": "strong", "em": "em", "i": "em"}
PLAIN_INLINE = frozenset(
    ("abbr", "cite", "code", "font", "label", "mark", "q", "s", "small", "span", "sub", "sup")
    + ("time", "u", "wbr")
)
HEADINGS = {f"h{level}": level for level in range(1, 7)} | {"dt": 7, "summary": 7}
AROUND = {"nav", "aside", "form", "dialog"}
AROUND_ROLES = {"navigation", "banner", "contentinfo", "search", "complementary"}
# A header inside one of these is the text's own, not the site's (the HTML standard on <header>).
OWNERS = {"main", "article", "section"}
ENDED_BY_THE_NEXT = {"li": {"p", "li"}, "dt": {"p", "dt", "dd"}, "dd": {"p", "dt", "dd"}}
DEEPEST = 200  # what is nested deeper is read too, only not told apart
SAFE_HREF = re.compile(r"(https?:|mailto:|tel:|/|#)", re.IGNORECASE)


def html_blocks(source):
    """(blocks, title) of the page: `title` is what the tab said, "" if nothing."""
    reader = _Reader()
    # Word's conditional comments; the parser of the standard library stops at unknown ones.
    reader.feed(re.sub(r"<!\[[^>]*>?", "", source))
    reader.close()
    reader.flush()
    has_main = any(in_main for _, in_main in reader.found)
    blocks = [
        Block(**block, aside=block_aside or (has_main and not in_main))
        for (block, block_aside), in_main in reader.found
    ]
    return blocks, clean(reader.title)


class _Reader(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.found = []  # ((block, aside), whether it stands in <main>)
        self.title = ""
        self._open = []  # (tag, whether it is part of the site around the page)
        self._inline = []
        self._html, self._words = [], []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        if tag in INLINE:
            self._start_inline(INLINE[tag], attributes.get("href") or "")
        elif tag == "br":
            self._html.append("<br>")
            self._words.append(" ")
        elif tag not in PLAIN_INLINE:
            self.flush()
            self._end_unended(tag)
        if tag == "img" and not self._is_silent() and attributes.get("alt"):
            self._add("picture", clean(attributes["alt"]), "")
        if tag not in VOID and len(self._open) < DEEPEST:
            self._open.append((tag, self._is_around(tag, attributes)))

    def handle_startendtag(self, tag, attributes):
        self.handle_starttag(tag, attributes)
        if tag not in VOID:
            self.handle_endtag(tag)

    def handle_endtag(self, tag):
        if tag not in INLINE and tag not in PLAIN_INLINE:
            self.flush()
        if tag in self._tags():
            self._end_inline(INLINE.get(tag))
            while self._open.pop()[0] != tag:
                pass

    def handle_data(self, data):
        if "title" in self._tags() and "svg" not in self._tags():
            self.title += data
        elif not self._is_silent():
            self._words.append(data)
            self._html.append(escape(data, quote=False))

    def flush(self):
        """Ends the block being read."""
        words = clean("".join(self._words))
        closing = "".join(f"</{tag}>" for tag in reversed(self._inline))
        html = clean("".join(self._html)) + closing
        self._words, self._html, self._inline = [], [], []
        if words:
            self._add(self._kind(), words, html)

    def _end_unended(self, tag):
        """<p> and its like may be left open: the next one ends them."""
        if self._open and self._open[-1][0] in ENDED_BY_THE_NEXT.get(tag, {"p"}):
            self._open.pop()

    def _start_inline(self, tag, href):
        if tag == "a" and not SAFE_HREF.match(href):
            return
        self._inline.append(tag)
        self._html.append(f'<a href="{escape(href)}">' if tag == "a" else f"<{tag}>")

    def _end_inline(self, tag):
        if tag in self._inline:
            self._inline.remove(tag)
            self._html.append(f"</{tag}>")

    def _add(self, kind, text, html):
        tags = self._tags()
        block = {
            "kind": kind,
            "text": text,
            "html": html,
            "level": next((HEADINGS[tag] for tag in reversed(tags) if tag in HEADINGS), 0),
            "list_tag": next((tag for tag in reversed(tags) if tag in {"ul", "ol"}), "ul"),
        }
        self.found.append(((block, any(around for _, around in self._open)), "main" in tags))

    def _kind(self):
        inner = (tag for tag in reversed(self._tags()) if tag in HEADINGS or tag == "li")
        tag = next(inner, "")
        return "item" if tag == "li" else "heading" if tag else "text"

    def _tags(self):
        return [tag for tag, _ in self._open]

    def _is_silent(self):
        return any(tag in SILENT for tag in self._tags())

    def _is_around(self, tag, attributes):
        if tag in {"header", "footer"}:
            return not OWNERS.intersection(self._tags())
        return tag in AROUND or attributes.get("role") in AROUND_ROLES
