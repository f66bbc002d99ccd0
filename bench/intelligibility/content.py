"""The site's start content as pages of plain text, block by block, without the site running."""

import re
import tomllib
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
TOWN = ROOT / "content" / "perstorp"
BLOCKS = frozenset("p li h2 h3 h4 td th dt dd".split())


@dataclass(frozen=True)
class Page:
    """`blocks` are a page's headings, paragraphs and list items in order, title first."""

    name: str
    language: str
    blocks: tuple[str, ...]


class _Blocks(HTMLParser):
    def __init__(self):
        super().__init__()
        self.found = [""]

    def handle_starttag(self, tag, attributes):
        if tag in BLOCKS:
            self.found.append("")

    def handle_endtag(self, tag):
        if tag in BLOCKS:
            self.found.append("")

    def handle_data(self, text):
        self.found[-1] += text


def blocks(html):
    """The texts of the block elements in `html`, white space collapsed, none empty."""
    parser = _Blocks()
    parser.feed(html)
    return [text for text in (re.sub(r"\s+", " ", each).strip() for each in parser.found) if text]


def pages():
    """{(name, language): Page} for every page, topic and news item of the town."""
    found = {}
    for path in sorted(TOWN.glob("**/*.toml")):
        content = tomllib.loads(path.read_text(encoding="utf-8"))
        for item in _items(content):
            name = item.get("path") or item["slug"]
            for language in {"sv", "en"} & item.keys():
                texts = tuple(_texts(item, language))
                found[name, language] = Page(name, language, texts)
    return found


def _items(content):
    yield from content.get("page", [])
    yield from content.get("news", [])
    if "question" in content:
        yield content


def _texts(item, language):
    fields = item[language]
    yield fields["title"]
    yield fields["lead"]
    yield from blocks(fields.get("body", ""))
    for question in item.get("question", []):
        yield question[language]["question"]
        yield from blocks(question[language]["answer"])
