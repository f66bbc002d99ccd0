"""The way to send something in, as a browser sees it, with the faults that can be made on it."""

MISSING_DRAFT = "a" * 32


def walk(page, prefix=""):
    """Leads `page` from the first step to the receipt: (state, html as sent) at each stop."""
    start = f"{prefix}/synpunkter-felanmalan/"
    yield "the first step", _open(page, start)
    yield "the first step, nothing chosen", _send(page)
    page.locator("input[name=matter]").first.check()
    yield "the category", _send(page)
    yield "the category, not chosen", _send(page)
    yield from _what_and_where(page)
    yield "the photos", _send(page)
    yield "the contact", _send(page)
    page.locator("input[name=reply]").first.check()
    page.fill("#id_email", "ingen adress")
    yield "the contact, with a wrong address", _send(page)
    page.fill("#id_email", "kim@example.se")
    page.check("#id_receipt")
    yield "the check", _send(page)
    yield "the receipt", _send(page)
    yield "a draft that is gone", _open(page, f"{start}utkast/{MISSING_DRAFT}/")


def _what_and_where(page):
    """From the category to the text, past what someone else is responsible for."""
    page.check("input[value=vatten]")
    yield "someone else is responsible", _send(page)
    page.locator("main a.button").click()
    page.check("input[value=lekplats]")
    yield "the place", _send(page)
    yield "the place, not written", _send(page)
    page.fill("#id_place", "vid biblioteket")
    yield "the text", _send(page)
    yield "the text, not written", _send(page)
    page.fill("#id_description", "Gungan är av. Ring 850709-9805. Någon hotar barnen.")
    page.locator("input[type=radio]").first.check()


def _open(page, path):
    return page.goto(path).text()


def _send(page):
    with page.expect_navigation() as answer:
        page.locator("main form.form button").last.click()
    return answer.value.text()
