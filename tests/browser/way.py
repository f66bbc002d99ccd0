"""The way to send something in, as a browser sees it, with the faults that can be made on it."""

MISSING_DRAFT = "a" * 32


def walk(page, prefix=""):
    """Leads `page` from the first step to the receipt: (state, html as sent) at each stop."""
    start = f"{prefix}/synpunkter-felanmalan/"
    yield "the first step", _open(page, start)
    yield "the first step, nothing chosen", _send(page)
    page.locator("input[name=matter]").first.check()
    yield "the text", _send(page)
    page.fill("#id_place", "vid biblioteket")
    yield "the text, not written", _send(page)
    page.fill("#id_description", "Lampan lyser inte. Ring 850709-9805 om ni undrar.")
    yield "the contact", _send(page)
    page.locator("input[name=reply]").first.check()
    page.fill("#id_email", "ingen adress")
    yield "the contact, with a wrong address", _send(page)
    page.fill("#id_email", "kim@example.se")
    page.check("#id_receipt")
    yield "the check", _send(page)
    yield "the receipt", _send(page)
    yield "a draft that is gone", _open(page, f"{start}utkast/{MISSING_DRAFT}/")


def _open(page, path):
    return page.goto(path).text()


def _send(page):
    with page.expect_navigation() as answer:
        page.locator("main form.form button").click()
    return answer.value.text()
