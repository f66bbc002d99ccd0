"""An editor at work: logs in and publishes through the admin's own forms, over real connections."""

import http.client
import re
import ssl
import time
from http.cookies import SimpleCookie
from urllib.parse import urlencode, urlsplit

import html5lib

CHANGE = re.compile(r'href="(/admin/[^"]+/change/)')
FORM = "application/x-www-form-urlencoded"
FIELDS = ("input", "textarea", "select")


class Editor:
    """Of the site behind nginx's TLS at `port`; `login` is (name, password)."""

    def __init__(self, port, login):
        self.port, self.cookies = port, SimpleCookie()
        name, password = login
        self._send("/admin/login/", {"username": name, "password": password, "next": "/admin/"})

    def publish(self, address, **changes):
        """Types `changes` into the form at `address` and saves it.

        Gives the moments (monotonic, seconds) when the form was sent and when it was answered.
        """
        return self._send(address, changes)

    def first(self, model):
        """The address of the form of what stands first in the admin's list of `model`."""
        rows = _page(self._ask("GET", f"/admin/{model}/")[1])
        for link in rows.iter("a"):
            if (link.get("href") or "").partition("?")[0].endswith("/change/"):
                return link.get("href").partition("?")[0]
        raise LookupError(f"There is nothing in the list of {model}.")

    def behind(self, path):
        """The address of the form in which the page at `path` is written."""
        found = CHANGE.search(self._ask("GET", path)[1])
        if found is None:
            raise LookupError(f"{path} has no link to its form.")
        return found[1]

    def _send(self, address, changes):
        fields = filled_in(self._ask("GET", address)[1]) | changes
        sent = time.monotonic()
        status, page = self._ask("POST", address, fields)
        answered = time.monotonic()
        if status != 302:
            raise RuntimeError(f"{address} was not saved: {status} {_errors(page)}")
        return sent, answered

    def _ask(self, method, address, fields=None):
        """(status, text) of an answer; cookies are kept."""
        trust = ssl._create_unverified_context()
        connection = http.client.HTTPSConnection("localhost", self.port, context=trust, timeout=60)
        origin = f"https://localhost:{self.port}"
        headers = {"Cookie": "; ".join(f"{n}={one.value}" for n, one in self.cookies.items())}
        headers |= {"Content-Type": FORM, "Origin": origin, "Referer": origin + address}
        body = urlencode(fields, doseq=True) if fields is not None else None
        try:
            connection.request(method, address, body, headers)
            response = connection.getresponse()
            for cookie in response.headers.get_all("Set-Cookie") or ():
                self.cookies.load(cookie)
            return response.status, response.read().decode()
        finally:
            connection.close()


def filled_in(text):
    """What the page's form holds, as a browser would send it."""
    form = max(_page(text).iter("form"), key=lambda form: len(list(form.iter("input"))))
    fields = {}
    for field in (field for kind in FIELDS for field in form.iter(kind)):
        if field.get("name") and (values := _values(field)):
            fields.setdefault(field.get("name"), []).extend(values)
    return fields


def _values(field):
    if field.tag == "textarea":
        return [field.text or ""]
    if field.tag == "select":
        return [one.get("value") for one in field.iter("option") if one.get("selected") is not None]
    kind = field.get("type")
    if kind in ("submit", "button", "file", "image"):
        return []
    if kind in ("checkbox", "radio"):
        return [field.get("value", "on")] if field.get("checked") is not None else []
    return [field.get("value", "")]


def path_of(address):
    return urlsplit(address).path


def _page(text):
    return html5lib.parse(text, namespaceHTMLElements=False)


def _errors(text):
    return [
        "".join(one.itertext()).strip()
        for one in _page(text).iter("ul")
        if "errorlist" in (one.get("class") or "")
    ]
