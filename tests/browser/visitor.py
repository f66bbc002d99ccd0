"""A visitor's browser, and what no page may do to the visitor."""

import secrets

KEPT_BY_THE_PAGE = """async () => ({
    local: localStorage.length,
    session: sessionStorage.length,
    databases: (await indexedDB.databases()).length,
    caches: (await caches.keys()).length,
})"""


class Visitor:
    """One visitor with a browser of their own: `page` is the tab, `broken` what went wrong."""

    def __init__(self, browser, site, may_ask="", **options):
        """`may_ask`: an address elsewhere that this visitor goes to; `options`: Playwright's."""
        self.home = f"{site.url}/"
        self.allowed = (self.home, "data:", *([may_ask] if may_ask else []))
        # Each from a network of their own: what many send from one is set aside.
        network = {"X-Forwarded-For": f"10.{secrets.randbelow(256)}.{secrets.randbelow(256)}.1"}
        self.context = browser.new_context(
            base_url=site.url, locale="sv-SE", extra_http_headers=network, **options
        )
        self.context.set_default_timeout(15_000)
        self.context.on("request", self._look_at_request)
        self.context.on("response", self._look_at_response)
        self.context.on("console", self._look_at_message)
        self.context.on("weberror", lambda error: self.broken.append(f"script: {error.error}"))
        self.broken = []
        self.page = self.context.new_page()

    def close(self):
        """Ends the visit. Returns what a visitor's page must not have done, in words."""
        left = [self._kept(page) for page in self.context.pages]
        cookies = [f"cookie {cookie['name']}" for cookie in self.context.cookies()]
        self.context.close()
        return [*self.broken, *cookies, *(word for word in left if word)]

    def _look_at_request(self, request):
        if not request.url.startswith(self.allowed):
            self.broken.append(f"asked {request.url}")

    def _look_at_response(self, response):
        if response.status >= 400 and not response.request.is_navigation_request():
            self.broken.append(f"{response.status} for {response.url}")

    def _look_at_message(self, message):
        # A broken policy is told here too. Answers with an error status are judged above.
        if message.type == "error" and "Failed to load resource" not in message.text:
            self.broken.append(f"console: {message.text}")

    def _kept(self, page):
        if not page.url.startswith(self.home):
            return ""
        kept = {name: count for name, count in page.evaluate(KEPT_BY_THE_PAGE).items() if count}
        return f"kept by {page.url}: {kept}" if kept else ""
