"""What a listener's browser keeps: nothing, or the two settings that were changed."""

import pytest

from .listener import ALVA

pytestmark = pytest.mark.browser
PAGE = "/kontakt/"
SENSITIVE = "/fragor-och-svar/orostelefonen/"
REFUSED = """
    const kept = window.localStorage;
    const get = () => { if (!window.isOver) throw new Error("refused"); return kept; };
    Object.defineProperty(window, "localStorage", {get});
"""
KEPT = "JSON.stringify(localStorage)"


def test_speed_is_kept_when_it_has_been_changed_and_not_before(listen):
    who = listen(PAGE, voices=[ALVA], expected=("'local': 1",))
    who.press("open")
    who.until_said("Mening 1 av")
    who.press("stop")
    assert who.page.evaluate(KEPT) == "{}"
    who.press("open")
    who.page.select_option("[data-speed]", "1.5")
    assert who.page.evaluate(KEPT) == '{"lyssna":"{\\"rate\\":1.5}"}'
    assert [call[2] for call in who.calls()] == [1, 1, 1.5]
    assert who.said[2] == who.said[1]
    who.open("/")
    assert who.page.input_value("[data-speed]") == "1.5"


def test_sensitive_page_keeps_nothing(listen):
    who = listen(SENSITIVE, voices=[ALVA])
    who.press("open")
    who.page.select_option("[data-speed]", "1.5")
    assert [call[2] for call in who.calls()] == [1, 1.5]
    assert who.page.evaluate(KEPT) == "{}"


@pytest.mark.parametrize(
    "script",
    [
        REFUSED,
        "Storage.prototype.setItem = () => { throw new DOMException('', 'QuotaExceededError'); }",
        "localStorage.setItem('lyssna', '{broken')",
    ],
)
def test_storage_that_is_refused_full_or_spoilt_is_no_hindrance(listen, script):
    who = listen("/", voices=[ALVA], expected=("'local': 1",))
    who.page.add_init_script(script)
    who.open(PAGE)
    who.press("open")
    who.page.select_option("[data-speed]", "0.8")
    assert [call[2] for call in who.calls()] == [1, 0.8]
    who.page.evaluate("window.isOver = true")
