"""A page as it is sent: its headers and its compressed bytes, made once for many."""

import gzip
from hashlib import blake2b
from itertools import count

import deflate
from django.utils.cache import patch_vary_headers

# What depends on how the page is asked for, or is made here.
MADE_HERE = {"content-encoding", "content-length", "etag", "vary"}
# What a 304 tells again (RFC 9110, 15.4.5).
TOLD_AGAIN = {"cache-control", "content-location", "expires", "vary"}
NOTHING = ()
# Of libdeflate's twelve levels. Whoever asks first waits while a page is packed, so that is quick:
# level 2 works in twice the memory, and takes half a millisecond more when much goes on. A page
# that many are sent is packed again, tightly.
QUICK, TIGHT = 1, 9
MANY = 16


class FinishedPage:
    def __init__(self, headers, body):
        """`headers` as (name, value), without those in MADE_HERE; `body` is compressed."""
        self.headers = headers
        self.body = body
        self.size = len(body)  # bytes; packed tightly it is smaller
        self.tag = f'"{blake2b(body, digest_size=12).hexdigest()}"'
        # Weak: it names the page however it is packed (RFC 9110, 8.8.1).
        self._mark = ("ETag", f"W/{self.tag}")
        self._unchanged = [self._mark, *(row for row in headers if row[0].lower() in TOLD_AGAIN)]
        self._packed = self._with_headers(body)
        self._times = count(1)  # one step of Python's, whatever other threads do

    @classmethod
    def of(cls, response, sent):
        """The finished page of a Django response, and of the headers that Django has `sent`."""
        headers = [row for row in sent if row[0].lower() not in MADE_HERE]
        patch_vary_headers(response, ["Accept-Encoding"])
        headers.append(("Vary", response.headers["Vary"]))
        return cls(headers, packed(response.content, QUICK))

    def answer(self, environ, start_response, extra=NOTHING):
        """Sends the page as WSGI does, or says that it is as the browser has it (304)."""
        asked_for = environ.get("HTTP_IF_NONE_MATCH")
        if asked_for and (self.tag in asked_for or asked_for == "*"):
            start_response("304 Not Modified", [*extra, *self._unchanged])
            return NOTHING
        if accepts_gzip(environ):
            if next(self._times) == MANY:
                self.body = packed(gzip.decompress(self.body), TIGHT)
                self._packed = self._with_headers(self.body)
            headers, body = self._packed
            start_response("200 OK", [*extra, *headers])
        else:
            body = gzip.decompress(self.body)
            length = ("Content-Length", str(len(body)))
            start_response("200 OK", [*extra, self._mark, *self.headers, length])
        return NOTHING if environ["REQUEST_METHOD"] == "HEAD" else (body,)

    def _with_headers(self, body):
        """(headers, body), put in place together: another thread may be sending the page."""
        length = ("Content-Length", str(len(body)))
        return [*self.headers, self._mark, ("Content-Encoding", "gzip"), length], body


def packed(text, level):
    """The bytes of `text` as gzip, at one of libdeflate's levels."""
    return bytes(deflate.gzip_compress(text, level))


def accepts_gzip(environ):
    """True if the browser says so. One that gives it a weight near nothing counts as saying no."""
    text = environ.get("HTTP_ACCEPT_ENCODING", "")
    return "gzip" in text and "gzip;q=0" not in text
