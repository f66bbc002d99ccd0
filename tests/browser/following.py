"""Following what has been sent in, as a browser sees it, with the faults that can be made on it."""

from .way import walk

FIND = "/synpunkter-felanmalan/folj/"
NOT_ME = "/synpunkter-felanmalan/inte-jag/"
NO_CODE = "-".join(["22222"] * 6)


def follow(page, prefix=""):
    """Leads `page` from the receipt through all that can be done: (state, html as sent).

    One wrong code each time: after ten in an hour the site takes no more.
    """
    reference, code = send_in(page, prefix)
    yield "the question, nothing written", _sent_from(page, f"{prefix}{FIND}")
    page.fill("#id_reference", reference.lower())
    page.fill("#id_code", NO_CODE)
    yield "the question, a wrong code", _send(page)
    page.fill("#id_code", code)
    yield "the case", _send(page)
    case = page.url
    yield "the message, nothing written", _sent_from(page, f"{case}lagg-till/")
    page.fill("#id_text", "Det gäller två gungor.")
    yield "the case with a message", _send(page)
    yield "the photo, none chosen", _sent_from(page, f"{case}bild/")
    yield "taking back", page.goto(f"{case}ta-tillbaka/").text()
    yield "the case taken back", _send(page)
    yield "opening again, no reason", _sent_from(page, f"{case}oppna-igen/")
    yield "a new code, asked for", page.goto(f"{case}ny-kod/").text()
    yield "a new code", _send(page)
    yield "a case that has to be opened anew", page.goto(case).text()
    yield "a link in a mail", page.goto(f"{prefix}{FIND}{NO_CODE}/").text()
    yield "mail to someone else", page.goto(f"{prefix}{NOT_ME}{NO_CODE}/").text()


def send_in(page, prefix=""):
    """Sends something in and stays at the receipt; gives its reference and code."""
    next(name for name, _ in walk(page, prefix) if name == "the receipt")
    hidden = page.locator(".follow input[type=hidden]")
    values = {one.get_attribute("name"): one.input_value() for one in hidden.all()}
    return values["reference"], values["code"]


def _sent_from(page, address):
    page.goto(address)
    return _send(page)


def _send(page):
    with page.expect_navigation() as answer:
        page.locator("main form.form button").last.click()
    return answer.value.text()
