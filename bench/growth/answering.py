"""One of the two sites: answers in its own process, when it is asked to.

Reads lines (an address, and whether to count or to time) and writes what it took, all as JSON.
"""

import json
import sys
import time
from contextlib import suppress
from functools import cache, partial
from importlib import import_module

from django.conf import settings
from django.contrib.auth import get_user_model
from django.db import connection
from django.http import HttpResponse
from django.test import Client
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from pages import extensions
from pages.kept.turns import next_turn
from pages.sitemaps import SiteSitemap

from .asked import NEXT_TURN, asked
from .filling import PART

# As many rows are shown with few as with many, so that only the database differs: in a part of
# the sitemap too. Its index is as it is.
LIMIT = SiteSitemap.limit
PARTS = [
    "faq.admin.question.MOST_TOPICS",
    "faq.views.TOPICS_SHOWN",
    "pages.views.SUBPAGES_SHOWN",
    "pages.news.views.SHOWN",
    "pages.notices.views.SHOWN",
    "pages.search.views.HITS_SHOWN",
    "contact.cases.staff.worklist.views.SHOWN",
    "pages.admin_base.StaffAdmin.list_per_page",
]


def answer_for_ever():
    prepare()
    anyone, staff = Client(), Client()
    staff.force_login(get_user_model().objects.get(username="hanna"))
    print(json.dumps(asked()), flush=True)
    for line in sys.stdin:
        address, counts = json.loads(line)
        client = staff if address.startswith("/admin/") else anyone
        ask = turns if address == NEXT_TURN else partial(client.get, last_part_of(address))
        print(json.dumps(answered(ask, address, counts)), flush=True)


def prepare():
    settings.ALLOWED_HOSTS = ["*"]
    plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
    settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
    for name in PARTS:
        place, _, attribute = name.rpartition(".")
        module, _, last = place.rpartition(".")
        with suppress(ImportError):
            setattr(import_module(place), attribute, PART)
            continue
        setattr(getattr(import_module(module), last), attribute, PART)


@cache
def last_part_of(address):
    """The address of the last part of the sitemap, where LAST stands in `address`."""
    if "p=LAST" not in address:
        return address
    section = address.removeprefix("/sitemap-").partition(".")[0]
    last = dict(extensions.sitemaps.collect())[section]().items().order_by("-pk")[0]
    return address.replace("LAST", str(last.pk // PART + 1))


def turns():
    next_turn(timezone.now())
    return HttpResponse()


def answered(ask, address, counts):
    """What an answer took, in ms; with `counts`, {"bytes", "queries", "sql"} of it instead."""
    if not counts:
        SiteSitemap.limit = PART if address.startswith("/sitemap-") else LIMIT
        begun = time.perf_counter()
        ask()
        return (time.perf_counter() - begun) * 1000
    SiteSitemap.limit = PART if address.startswith("/sitemap-") else LIMIT
    with CaptureQueriesContext(connection) as captured:
        response = ask()
    sql = [[query["sql"], query["time"]] for query in captured]
    assert response.status_code in (200, 404), (address, response.status_code)
    return {"bytes": len(response.content), "queries": len(sql), "sql": sql}
