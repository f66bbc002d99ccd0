"""What a phone must fetch before a page is complete and can be used, counted by Chromium itself:
bytes on the wire with the answers' headers, nothing kept from before.

python -m bench.first_view http://localhost:8000    # of a site that runs
"""

import sys

from playwright.sync_api import sync_playwright

from . import report
from .nginx import Nginx
from .processes import Processes
from .site import Site

CHROMIUM = "/usr/bin/chromium"
MOST_BYTES, MOST_REQUESTS = 14_600, 3  # ten TCP segments: RFC 6928's first window
PAGES = (
    "/",
    "/fragor-och-svar/orostelefonen/",
    "/kontakt/",
    "/synpunkter-felanmalan/",
    "/en/",
    "/en/fragor-och-svar/orostelefonen/",
    "/en/kontakt/",
    "/en/synpunkter-felanmalan/",
)
# What is seen. Scripts make it nicer, and come after it.
SEEN = {"Document", "Stylesheet", "Image", "Font"}
PORT, PLAIN, TLS = 8816, 8817, 8818
HEAD = ("page ", "bytes", "requests", "HTML", "CSS", "images", "then, bytes", "then, requests")


def main(folder):
    site = Site(folder / "site", SITE_URL=f"http://localhost:{PORT}").prepare()
    behind = f"https://localhost:{TLS}"
    with Processes() as processes:
        site.serve(
            processes, PORT, ALLOWED_HOSTS="localhost", SITE_URL=site.environment["SITE_URL"]
        )
        direct = table(f"http://localhost:{PORT}")
        Nginx(folder / "nginx", PLAIN, TLS).start(processes, site, PORT)
        text = f"gunicorn alone\n\n{direct}\n\nbehind nginx (TLS, HTTP/2)\n\n{table(behind)}"
    report.write("first_view", text)


def table(url):
    return report.table(HEAD, [row(path, first_view(url, path)) for path in PAGES])


def row(path, fetched):
    seen = [one for one in fetched if one[0] in SEEN]
    sizes = [sum(one[1] for one in seen if one[0] == kind) for kind in ("Document", "Stylesheet")]
    size = sum(one[1] for one in seen)
    after = [one[1] for one in fetched if one[0] not in SEEN]
    return [path, size, len(seen), *sizes, size - sum(sizes), sum(after), len(after)]


def first_view(url, path):
    """[(Chromium's type of it, bytes on the wire)] of all that a new visitor fetches at `path`.

    What a script has asked for is a Script too: it comes when the page is there.
    """
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(**playwright.devices["Moto G4"], ignore_https_errors=True)
        kinds, fetched = {}, []
        session = page.context.new_cdp_session(page)

        def sent(told):
            by_script = told["initiator"]["type"] == "script"
            kinds[told["requestId"]] = "Script" if by_script else told["type"]

        def finished(told):
            fetched.append((kinds[told["requestId"]], round(told["encodedDataLength"])))

        session.on("Network.requestWillBeSent", sent)
        session.on("Network.loadingFinished", finished)
        session.send("Network.enable")
        page.goto(url + path, wait_until="networkidle")
        browser.close()
    return fetched


if __name__ == "__main__":
    print(table(sys.argv[1].rstrip("/")))
