"""Someone who sends in a synpunkt or felanmälan, page by page, as a browser without JavaScript."""

import re
from html import unescape

from django.test import Client

from contact.cases.models import ServiceRequest

START = "/synpunkter-felanmalan/"
HIDDEN = re.compile(r'<input type="hidden" name="(\w+)" value="([^"]*)">')
WORDS = {"description": "Lampan vid skolan är trasig."}
ANONYMOUS = {"reply": "anonymous"}
CONTACT = {"reply": "yes", "email": "kim@example.se", "receipt": "on"}


class Citizen:
    """`address` is the page open now, `page` what it answered last.

    One who has no photos passes that page by at once.
    """

    has_photos = False

    def __init__(self, start=START, client=None):
        self.client = client or Client(enforce_csrf_checks=True, raise_request_exception=False)
        self.go(start)

    def go(self, address):
        self.address = address
        self.page = self.client.get(address)
        return self

    def send(self, **answers):
        """Presses the button of the page that is open, and follows where that leads."""
        answer = self.client.post(self.address, self.hidden() | answers)
        if answer.status_code == 303:
            self.go(answer["Location"])
            return self if self.has_photos else self._pass_photos()
        self.page = answer
        return self

    def _pass_photos(self):
        return self.send(go="1") if self.address.endswith("/bilder/") else self

    def hidden(self):
        """What the page's form carries; a page without one carries nothing."""
        return {name: unescape(value) for name, value in HIDDEN.findall(self.html)}

    @property
    def html(self):
        return self.page.content.decode()

    @property
    def words(self):
        """What the page shows, without its markup."""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.html)).split())


def at_check(start=START, matter="felanmalan", contact=ANONYMOUS, **answers):
    """A citizen who has answered everything and has the check page open.

    `answers` are those that differ: service="gata", place={…}, words={…}.
    """
    return at_contact(start, matter, **answers).send(**contact)


def at_contact(start=START, matter="felanmalan", **answers):
    """A citizen who has only the question of who is asking left."""
    words = answers.pop("words", WORDS)
    return at_text(start, matter, **answers).send(**words)


def at_photos(start=START):
    """A citizen who has photos, and the page for them open."""
    citizen = at_text(start)
    citizen.has_photos = True
    return citizen.send(**WORDS)


def at_text(start=START, matter="felanmalan", service="-", place=None):
    """A citizen who has said what it is about and where, and has the text still to write."""
    citizen = Citizen(start).send(matter=matter).send(service=service)
    return citizen.send(**(place or {})) if "/plats/" in citizen.address else citizen


def only_case():
    return ServiceRequest.objects.get()
