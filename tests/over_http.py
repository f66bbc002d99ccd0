"""Asks a running server over real connections, as patiently as someone who presses again."""

import http.client
import time
from urllib.parse import urlencode

SECONDS = 60  # how long a person tries
FORM = "application/x-www-form-urlencoded"


class Answer:
    """What the tests need of an HTTP response."""

    def __init__(self, status, headers, content):
        self.status_code, self.headers, self.content = status, headers, content

    def __getitem__(self, name):
        return self.headers[name]


class OverHttp:
    """Stands in for django.test.Client. Comes from `address`, through a trusted proxy."""

    def __init__(self, port, address):
        self.port, self.headers = port, {"X-Forwarded-For": address}

    def get(self, path):
        return self._ask("GET", path, None, self.headers)

    def post(self, path, data):
        headers = {"Content-Type": FORM, "Sec-Fetch-Site": "same-origin"}
        return self._ask("POST", path, urlencode(data), self.headers | headers)

    def _ask(self, *request):
        deadline = time.monotonic() + SECONDS
        while True:
            try:
                return self._ask_once(*request)
            except (OSError, http.client.HTTPException):
                if time.monotonic() > deadline:
                    raise
                time.sleep(0.05)

    def _ask_once(self, *request):
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(*request)
            answer = connection.getresponse()
            return Answer(answer.status, dict(answer.getheaders()), answer.read())
        finally:
            connection.close()
