"""Lighthouse's points, mobile, for each kind of page a visitor meets: the median of three.

python -m bench.lighthouse http://localhost:8000    # of a site that runs
"""

import json
import os
import subprocess
import sys
from pathlib import Path
from urllib.request import urlopen

from . import report
from .processes import Processes
from .site import Site

HERE = Path(__file__).parent
LIGHTHOUSE = HERE / "node_modules/lighthouse/cli/index.js"
FLAGS = ("--quiet", "--output=json", "--chrome-flags=--headless=new --no-sandbox --disable-gpu")
PORT, RUNS = 8816, 3
# Chromium sometimes does not answer Lighthouse when it has just been started.
TRIES = 3
# The start content has no pictures.
ADD_PICTURE = """from io import BytesIO
from django.core.files.base import ContentFile
from PIL import Image
from pages.models import Page
file = BytesIO()
Image.effect_noise((2000, 1200), 40).save(file, "JPEG")
page = Page.objects.get(path="uppleva-gora")
page.picture, page.picture_alt_sv = ContentFile(file.getvalue(), "a.jpg"), "Grått brus"
page.save()"""
PAGES = (
    "/",
    "/fragor-och-svar/orostelefonen/",
    "/kontakt/",
    "/synpunkter-felanmalan/",
    "/uppleva-gora/",  # with a picture
    "/nyheter/",
    "/anslagstavla/",
    "/sok/?q=vatten",  # asks engines not to keep it, which costs points for SEO
    "/lyssna/",
    "/en/",
    "/en/fragor-och-svar/orostelefonen/",
    "/en/kontakt/",
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
HEAD = ("page ", *(name.replace("-", " ") for name in CATEGORIES))
HEAD += ("CLS", "FCP, ms", "LCP, ms", "TBT, ms", "KiB in all", "requests in all")


def main(folder):
    site = Site(folder / "site", SITE_URL=f"http://localhost:{PORT}").prepare()
    site.manage("shell", "-v0", "-c", ADD_PICTURE)
    with Processes() as processes:
        site.serve(processes, PORT)
        report.write("lighthouse", table(f"http://localhost:{PORT}"))


def table(url, pages=PAGES):
    """Points (of 100) and measures of `pages` at `url`; what costs points is told on stderr."""
    install()
    return report.table(HEAD, [row(path, judge(url + path)) for path in pages])


def install():
    if not LIGHTHOUSE.exists():
        subprocess.run(["npm", "ci", "--silent", "--no-audit", "--no-fund"], cwd=HERE, check=True)


def judge(url):
    """The result with the median of the points for performance: a busy machine costs some."""
    results = [judge_once(url) for _ in range(RUNS)]
    return sorted(results, key=lambda result: points(result, "performance"))[RUNS // 2]


def judge_once(url):
    """Lighthouse's result for the page at `url`, which has been asked for once before.

    Raises RuntimeError with what it says when it has failed TRIES times.
    """
    urlopen(url, timeout=30).read()
    command = ["node", str(LIGHTHOUSE), url, *FLAGS]
    environment = os.environ | {"CHROME_PATH": "/usr/bin/chromium"}
    for _ in range(TRIES):
        done = subprocess.run(command, env=environment, capture_output=True, text=True)
        if not done.returncode:
            return json.loads(done.stdout)
        print(f"{url}: Lighthouse failed.\n{done.stderr}", file=sys.stderr)
    raise RuntimeError(done.stderr)


def row(path, result):
    audits = result["audits"]
    tell(path, result)
    values = {name: audits[name]["numericValue"] for name in MEASURES}
    values["total-byte-weight"] /= 1024
    values["cumulative-layout-shift"] = f"{values['cumulative-layout-shift']:.3f}"
    fetched = len(audits["network-requests"]["details"]["items"])
    measures = [one if isinstance(one, str) else round(one) for one in values.values()]
    return [path, *(points(result, name) for name in CATEGORIES), *measures, fetched]


MEASURES = (
    "cumulative-layout-shift",
    "first-contentful-paint",
    "largest-contentful-paint",
    "total-blocking-time",
    "total-byte-weight",
)


def points(result, name):
    return round(result["categories"][name]["score"] * 100)


def tell(path, result):
    """What is not perfect of that which counts."""
    for name in CATEGORIES:
        for part in result["categories"][name]["auditRefs"]:
            audit = result["audits"][part["id"]]
            if part["weight"] and audit["score"] is not None and audit["score"] < 1:
                print(f"{path}: {name}: {audit['title']} ({audit['score']})", file=sys.stderr)


if __name__ == "__main__":
    print(table(sys.argv[1].rstrip("/")))
