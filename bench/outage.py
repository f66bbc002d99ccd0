"""What visitors are served when the database is away, the application, or both."""

import json
import re
import time
from datetime import UTC, datetime, timedelta
from html import unescape

from . import report
from .nginx import Nginx
from .postgres import Postgres
from .processes import PYTHON, SERVER, Processes, end
from .server import CONTACT, START, TOPIC
from .site import Site, ask, wait_for

PORT, PLAIN, TLS, DATABASE = 8833, 8834, 8835, 8836
HOLDS = timedelta(hours=1)
SECONDS_TO_COPY = 600
# One of each kind.
PAGES = {
    "start page": START,
    "section": "/omsorg-stod/",
    "page": "/omsorg-stod/vald-i-nara-relation/",
    "topic": TOPIC,
    "contact": CONTACT,
    "news": "/nyheter/",
    "notice board": "/anslagstavla/",
    "the form's first page": "/synpunkter-felanmalan/",
    "start page in English": "/en/",
    "topic in English": f"/en{TOPIC}",
    "what Lyssna reads": f"{CONTACT}?lyssna=manus",
    "search": "/sok/?q=vatten",
    "sitemap": "/sitemap.xml",
    "a page that is not there": "/finns-inte/",
}
CSS = re.compile(r'<link[^>]* href="(/static/[^"]+\.css)"')
SOUND = re.compile(r'data-sound="([^"]+)"')
# What every form has of its own: when it was opened, signed.
TOKEN = re.compile(rb'(name="(?:token|shown)" value=)"[^"]*"')
PICTURE = """from io import BytesIO
from django.core.files.base import ContentFile
from PIL import Image
from pages.models import Page
file = BytesIO()
Image.effect_noise((1200, 800), 40).save(file, "JPEG")
page = Page.objects.get(path="uppleva-gora")
page.picture, page.picture_alt_sv = ContentFile(file.getvalue(), "a.jpg"), "Grått brus"
page.save()
print(page.picture.url)"""
COMMANDS = f"""nginx with deploy/nginx.conf in front; `manage.py run`, and a PostgreSQL of its \
own, stopped with `pg_ctl stop -m fast`. Asked on a new connection when the copies reached \
{HOLDS.total_seconds() / 3600:.0f} hour ahead. "as before": the same text as when all was running; \
but for its token where there is a form."""


def main(folder):
    with Postgres(folder / "postgres", DATABASE) as database, Processes() as processes:
        site = Site(
            folder / "site", SITE_URL=f"https://localhost:{TLS}", DATABASE_URL=database.url
        ).prepare()
        picture = site.manage("shell", "-v0", "-c", PICTURE).strip()
        running = run(site, processes)
        Nginx(folder / "nginx", PLAIN, TLS).start(processes, site, PORT)
        asked = PAGES | files() | {"picture": picture}
        wait_for_copies(site)
        tell(site, database, processes, running, asked)


def tell(site, database, processes, running, asked):
    before = answers(asked)
    columns = {"database stopped": stopped(database, asked)}
    end(running)
    columns["both stopped"] = answers(asked)
    run(site, processes)
    columns["started again without database"] = answers(asked)
    back = time.monotonic()
    database.start()
    while ask(PLAIN, "/sok/?q=vatten")[0] != 200:
        time.sleep(0.1)
    words = f"Searching worked {time.monotonic() - back:.1f} s after the database was started."
    end(processes.running.pop())
    columns["application stopped"] = answers(asked)
    text = f"{table(asked, before, columns)}\n\n{words}\n\n{COMMANDS}"
    report.write("outage", text)


def run(site, processes):
    """`manage.py run`, which answers."""
    words = [PYTHON, "manage.py", "run"]
    environment = site.environment | {"PORT": str(PORT)}
    process = processes.start(words, SERVER, environment, site.folder / "run.log")
    wait_for(process, PORT)
    return process


def files():
    """Addresses that only a page knows."""
    contact = ask(PLAIN, CONTACT, {"Accept-Encoding": "identity"})[2].decode()
    sound = unescape(SOUND.search(contact)[1]).replace("{part}", "1")
    return {"stylesheet": CSS.search(contact)[1], "Lyssna's sound": sound}


def wait_for_copies(site):
    file = site.folder / "kept" / "now" / "turns.json"
    deadline = time.monotonic() + SECONDS_TO_COPY
    while time.monotonic() < deadline:
        if file.exists() and json.loads(file.read_text())[-1] > _enough():
            return
        time.sleep(1)
    raise RuntimeError("The copies are not made.")


def _enough():
    return (datetime.now(UTC) + HOLDS).timestamp()


def stopped(database, asked):
    database.stop()
    time.sleep(1)
    return answers(asked)


def answers(asked):
    """{name: (status, text)}."""
    given = {}
    for name, path in asked.items():
        status, _, body = ask(PLAIN, path, {"Accept-Encoding": "identity"})
        given[name] = status, TOKEN.sub(rb"\1", body)
    return given


def table(asked, before, columns):
    rows = []
    for name, path in asked.items():
        address = "" if name in ("stylesheet", "picture", "Lyssna's sound") else f", `{path}`"
        rows.append([f"{name}{address}", before[name][0]])
        rows[-1] += [_said(before[name], given[name]) for given in columns.values()]
    return report.table(["what ", "all running", *(f"{title} " for title in columns)], rows)


def _said(before, after):
    return f"{after[0]}, as before" if before == after else f"**{after[0]}**"
