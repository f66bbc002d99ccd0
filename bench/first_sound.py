"""How long after the press the first sound is heard, in Chromium, on pages of the start content.

    .venv/bin/python -m bench.first_sound

Starts the site with an empty folder for sound, so that each page is heard first by nobody and then
once more by someone else. Needs what the tests need.
"""

import statistics
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from tests.browser.conftest import CHROMIUM, QUIET
from tests.browser.running_site import running_site

PAGES = [
    "/fragor-och-svar/orostelefonen/",
    "/kontakt/",
    "/omsorg-stod/vald-i-nara-relation/",
    "/om-webbplatsen/tillganglighet/",
    "/om-webbplatsen/personuppgifter/",
    "/barn-utbildning/",
    "/kommun-politik/",
    "/trafik-infrastruktur/",
    "/en/fragor-och-svar/orostelefonen/",
    "/en/kontakt/",
]
# From the press to the moment when the browser has begun to play.
MEASURE = """() => new Promise((resolve) => {
    const audio = document.querySelector("[data-audio]");
    let pressed;
    audio.addEventListener("playing", () => resolve(performance.now() - pressed), {once: true});
    document.querySelector("[data-open]").addEventListener(
        "click", () => { pressed = performance.now(); }, {capture: true, once: true});
})"""


def main():
    with (
        tempfile.TemporaryDirectory() as folder,
        running_site(Path(folder)) as site,
        sync_playwright() as playwright,
    ):
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        rows = [(path, *[first_sound(chromium, site, path) for _ in range(2)]) for path in PAGES]
        chromium.close()
    print("| page | never heard, ms | heard, ms |\n|---|--:|--:|")  # noqa: T201
    for path, new, again in rows:
        print(f"| {path} | {new:.0f} | {again:.0f} |")  # noqa: T201
    medians = [statistics.median(row[column] for row in rows) for column in (1, 2)]
    print("| median | {:.0f} | {:.0f} |".format(*medians))  # noqa: T201


def first_sound(chromium, site, path):
    """Milliseconds from the press to the sound, for a visitor with a browser of their own."""
    context = chromium.new_context(base_url=site.url)
    page = context.new_page()
    page.goto(path)
    page.wait_for_selector("[data-open]:visible")
    page.evaluate(f"window.heard = ({MEASURE})(); undefined")
    page.click("[data-open]")
    milliseconds = page.evaluate("window.heard")
    context.close()
    return milliseconds


if __name__ == "__main__":
    main()
