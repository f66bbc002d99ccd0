"""Finding one's way with the keyboard alone."""

MOST_TABS = 200
WHERE = """(selector) => {
    const here = document.activeElement;
    return here !== document.body && here.matches(selector);
}"""
WORDS = "document.activeElement.textContent.trim().replace(/\\s+/g, ' ')"


def tab_to(page, selector, words=""):
    """Presses Tab until what is focused matches the CSS `selector` and begins with `words`."""
    for _ in range(MOST_TABS):
        page.keyboard.press("Tab")
        if page.evaluate(WHERE, selector) and page.evaluate(WORDS).startswith(words):
            return
    raise AssertionError(f"Tab never came to {selector} {words} on {page.url}")


def follow(page, words, within="a"):
    """Tabs to the link that begins with `words` and follows it."""
    tab_to(page, within, words)
    press(page, "Enter")


def press(page, key):
    """Presses `key` on what leads to another page, and waits for that page."""
    with page.expect_navigation():
        page.keyboard.press(key)
