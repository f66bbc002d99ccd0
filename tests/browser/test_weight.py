"""What must be fetched before a page is complete and can be used fits one round trip."""

import gzip
import http.client
import re
from urllib.parse import urlsplit

import pytest

pytestmark = pytest.mark.browser
MOST_BYTES, MOST_REQUESTS = 14_600, 3  # ten TCP segments: RFC 6928's first window
PAGES = ("/", "/fragor-och-svar/orostelefonen/", "/kontakt/", "/synpunkter-felanmalan/")
STYLE, PICTURE = r'<link rel="stylesheet" href="([^"]+)"', r'<img (?![^>]*"lazy")src="([^"]+)"'
SIZED = re.compile(r'width="\d+" height="\d+"')


def fetch(site, path):
    """(body, bytes on the wire) of what a browser that reads gzip is sent."""
    connection = http.client.HTTPConnection(urlsplit(site.url).netloc, timeout=20)
    connection.request("GET", path, headers={"Accept-Encoding": "gzip"})
    answer = connection.getresponse()
    body, lines = answer.read(), [f"{name}: {value}\r\n" for name, value in answer.getheaders()]
    connection.close()
    assert answer.headers["Content-Encoding"] == "gzip"
    return body, len(body) + len("".join(["HTTP/1.1 200 OK\r\n", *lines, "\r\n"]))


@pytest.mark.parametrize("prefix", ["", "/en"])
@pytest.mark.parametrize("path", PAGES)
def test_first_view_fits_one_round_trip(site, path, prefix):
    body, size = fetch(site, prefix + path)
    html = gzip.decompress(body).decode()
    parts = {*re.findall(STYLE, html), *re.findall(PICTURE, html)}
    sizes = {path: size} | {part: fetch(site, part)[1] for part in parts}
    assert sum(sizes.values()) <= MOST_BYTES, sizes
    assert 2 < len(sizes) <= MOST_REQUESTS, sizes
    assert scripts_before_the_end(html) == []
    assert unsized(html) == []


def scripts_before_the_end(html):
    """The scripts that stand before the last of the text, or that the page would wait for."""
    text, _, end = html.partition("</footer>")
    tags = re.findall(r"<script[^>]*>", end)
    return re.findall(r"<script[^>]*>", text) + [tag for tag in tags if "module" not in tag]


def unsized(html):
    """The pictures that would move the text when they come."""
    return [tag for tag in re.findall(r"<img [^>]*>", html) if not SIZED.search(tag)]
