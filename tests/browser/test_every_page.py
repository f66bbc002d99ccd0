"""What is true of every page that a visitor can come to."""

import pytest

from .judges import Findings, axe, nu, sideways

pytestmark = pytest.mark.browser
WIDTHS = (1280, 320)


def in_language(documents, language):
    english = {path for path in documents if path.startswith("/en/")}
    return sorted(english if language == "en" else set(documents) - english)


def test_every_link_leads_somewhere(documents):
    expected = {path: 404 if "sidan-finns-inte" in path else 200 for path in documents}
    assert {path: document.status for path, document in documents.items()} == expected


def test_no_answer_sets_a_cookie(documents):
    assert [path for path, document in documents.items() if "set-cookie" in document.headers] == []


@pytest.mark.parametrize(("language", "scheme"), [("sv", "light"), ("sv", "dark"), ("en", "light")])
def test_axe_finds_nothing_and_no_page_scrolls_sideways(visit, documents, language, scheme):
    page, found = visit(color_scheme=scheme), Findings()
    for path in in_language(documents, language):
        page.goto(path)
        for width in WIDTHS if scheme == "light" and language == "sv" else WIDTHS[1:]:
            page.set_viewport_size({"width": width, "height": 800})
            found.add(f"{path} at {width} px", axe(page) + sideways(page))
    found.refuse()


def test_the_nu_checker_finds_nothing(documents, tmp_path):
    assert nu({path: document.html for path, document in documents.items()}, tmp_path) == []


def test_every_page_says_its_language(documents):
    english = [path for path in documents if path.startswith("/en/")]
    assert english
    wrong = [
        path
        for path, document in documents.items()
        if f'<html lang="{"en" if path in english else "sv"}"' not in document.html
    ]
    assert wrong == []
