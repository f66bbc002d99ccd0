"""The pages that no link leads to: the steps of the form with their faults, searches, refusals."""

import pytest
from django.conf import settings
from django.template.loader import render_to_string

from .judges import Findings, axe, nu, sideways
from .test_every_page import WIDTHS
from .way import walk

pytestmark = pytest.mark.browser
TOO_LONG = "/" + "a" * 9000
SEARCHES = ("/sok/?q=orostelefonen", "/sok/?q=xyzzy", "/sok/?q=%3Cb%3E")


def answers(page, prefix):
    """(name, html as sent) of each, while `page` shows it."""
    yield from walk(page, prefix)
    for path in SEARCHES:
        yield path, page.goto(prefix + path).text()
    yield "an address that is too long", page.goto(TOO_LONG).text()


@pytest.mark.parametrize(("prefix", "scheme"), [("", "light"), ("", "dark"), ("/en", "light")])
def test_axe_finds_nothing_and_no_answer_scrolls_sideways(visit, prefix, scheme):
    page, found = visit(color_scheme=scheme), Findings()
    for name, _ in answers(page, prefix):
        for width in WIDTHS if scheme == "light" and not prefix else WIDTHS[1:]:
            page.set_viewport_size({"width": width, "height": 800})
            found.add(f"{name} at {width} px", axe(page) + sideways(page))
    found.refuse()


def test_the_nu_checker_finds_nothing(plain_page, tmp_path):
    pages = {
        f"{prefix} {name}": html
        for prefix in ("", "/en")
        for name, html in answers(plain_page, prefix)
    }
    pages["our fault"] = render_to_string("errors/500.html", {"town": settings.TOWN})
    assert nu(pages, tmp_path) == []
