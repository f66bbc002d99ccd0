"""Imports run one way: perstorp → faq, contact, listen → pages; faq → contact."""

import ast
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
KNOWS = {
    "pages": {"pages"},
    "contact": {"contact", "pages"},
    "faq": {"faq", "contact", "pages"},
    "listen": {"listen", "pages"},
    "perstorp": {"perstorp", "faq", "contact", "listen", "pages"},
}


def imported(path):
    """The rooms that the module at `path` imports from."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name.split(".")[0] for alias in node.names)
        elif isinstance(node, ast.ImportFrom) and node.level == 0:
            yield node.module.split(".")[0]


@pytest.mark.parametrize("room", KNOWS)
def test_room_imports_only_from_the_rooms_it_may_know(room):
    modules = list((ROOT / room).rglob("*.py"))
    assert modules
    for path in modules:
        strangers = set(imported(path)) & KNOWS.keys() - KNOWS[room]
        assert not strangers, f"{path.relative_to(ROOT)} imports {strangers}"


def test_nothing_of_the_town_is_in_the_code():
    code = [path for room in KNOWS for path in (ROOT / room).rglob("*.py")]
    code += [*(ROOT / "templates").rglob("*.html"), *(ROOT / "static").rglob("*.css")]
    for path in code:
        text = path.read_text(encoding="utf-8")
        assert "Perstorps" not in text, path.relative_to(ROOT)
        assert "0435" not in text, path.relative_to(ROOT)
