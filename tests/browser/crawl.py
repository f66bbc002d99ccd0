"""Every page that a visitor can come to by following links."""

from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.error import HTTPError
from urllib.parse import urldefrag, urljoin, urlsplit
from urllib.request import Request, urlopen

STAFF = ("/admin/", "/media/", "/static/")
FIRST = ("/", "/en/", "/sidan-finns-inte/", "/en/sidan-finns-inte/")


@dataclass(frozen=True)
class Document:
    status: int
    headers: dict
    html: str


def crawl(start):
    """{path: Document} of the site at `start`, from its start pages on and its 404 pages."""
    found, waiting = {}, list(FIRST)
    while waiting:
        path = waiting.pop()
        if path in found:
            continue
        found[path] = fetch(start + path)
        waiting += _links(start, path, found[path].html)
    return found


def fetch(url, headers=None):
    try:
        answer = urlopen(Request(url, headers=headers or {}), timeout=30)
    except HTTPError as error:
        answer = error
    with answer:
        headers = {name.lower(): value for name, value in answer.headers.items()}
        is_page = headers.get("content-type", "").startswith("text/html")
        text = answer.read().decode() if is_page else ""
        return Document(answer.status, headers, text)


def _links(start, path, html):
    collector = _Links()
    collector.feed(html)
    for href in collector.hrefs:
        url = urldefrag(urljoin(start + path, href)).url
        here = url.startswith(f"{start}/")
        target = url.removeprefix(start)
        if here and not target.startswith(STAFF) and not urlsplit(target).query:
            yield target


class _Links(HTMLParser):
    def __init__(self):
        super().__init__()
        self.hrefs = []

    def handle_starttag(self, tag, attrs):
        if tag == "a" and (href := dict(attrs).get("href")):
            self.hrefs.append(href)
