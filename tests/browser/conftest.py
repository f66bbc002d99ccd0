import os

import pytest
from playwright.sync_api import sync_playwright

from .crawl import crawl
from .listener import Listener
from .running_site import running_site
from .visitor import Visitor

# Chromium without its windows: the same pages in half the time.
CHROMIUM = "/usr/bin/chromium-headless-shell"
QUIET = [
    "--no-sandbox",  # the tests may run as root
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


@pytest.fixture(scope="session")
def site(tmp_path_factory):
    """The real site, started with `manage.py run`, on the database that the tests run on."""
    with running_site(tmp_path_factory.mktemp("var"), os.environ.get("DATABASE_URL", "")) as site:
        yield site


@pytest.fixture(scope="session")
def browser():
    with sync_playwright() as playwright:
        chromium = playwright.chromium.launch(executable_path=CHROMIUM, args=QUIET)
        yield chromium
        chromium.close()


@pytest.fixture
def visit(browser, site):
    """Opens a visitor's tab: `page = visit(java_script_enabled=False)`.

    At the end no page may have asked another origin, kept anything or broken a policy.
    """
    visitors = []

    def open_tab(**options):
        visitors.append(Visitor(browser, site, **options))
        return visitors[-1].page

    yield open_tab
    assert [word for visitor in visitors for word in visitor.close()] == []


@pytest.fixture
def listen(browser, site):
    """A listener with the page at an address before them: `who = listen("/", voices=[ALVA])`.

    At the end nothing may have happened that no page may do, but for what was expected.
    """
    listeners = []

    def open_page(path, **options):
        listeners.append(Listener(browser, site, **options))
        return listeners[-1].open(path)

    yield open_page
    assert [word for listener in listeners for word in listener.close()] == []


@pytest.fixture
def page(visit):
    return visit()


@pytest.fixture
def plain_page(visit):
    """A tab without JavaScript."""
    return visit(java_script_enabled=False)


@pytest.fixture(scope="session")
def documents(site):
    """Every page that can be reached from the start page, as it was sent: {path: Document}."""
    return crawl(site.url)


def pytest_collection_modifyitems(items):
    """Marks what needs Chromium: it shows the same whichever database stands behind."""
    for item in items:
        if "browser" in item.fixturenames:
            item.add_marker("chromium")
