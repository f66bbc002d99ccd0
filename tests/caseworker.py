"""Someone of the staff who handles cases, page by page, as a browser without JavaScript."""

import re
from html import unescape

from django.conf import settings
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.test import Client

from contact.cases.groups import make_caseworkers

CASES = "/admin/cases/servicerequest/"
HIDDEN = re.compile(r'<input type="hidden" name="(version|seen|to)" value="([^"]*)"')


class Caseworker:
    """In the group Handläggare, without the rights in `without`. `page` is the last answer."""

    def __init__(self, name="hanna", without=(), **names):
        make_caseworkers(settings.TOWN_DIR)
        self.user = get_user_model().objects.create_user(name, is_staff=True, **names)
        group = Group.objects.get(name="Handläggare")
        self.user.user_permissions.set(group.permissions.exclude(codename__in=without))
        self.client = Client()
        self.client.force_login(self.user)

    def open(self, case, action="", **query):
        """Opens the page of `case`, or the form `action` below it."""
        self.page = self.client.get(address_of(case, action), query)
        return self

    def send(self, case, action, **typed):
        """Fills in the form that is open and presses its button."""
        hidden = {name: unescape(value) for name, value in HIDDEN.findall(self.html)}
        self.page = self.client.post(address_of(case, action), hidden | typed)
        return self

    def do(self, case, action, query=None, **typed):
        """Opens the form `action` of `case`, fills it in and sends it."""
        return self.open(case, action, **(query or {})).send(case, action, **typed)

    @property
    def html(self):
        return self.page.content.decode()

    @property
    def words(self):
        """What the page shows, without its markup."""
        return " ".join(unescape(re.sub(r"<[^>]+>", " ", self.html)).split())

    @property
    def status(self):
        return self.page.status_code


def address_of(case, action=""):
    return f"{CASES}{case.service_request_id}/{f'{action}/' if action else ''}"
