import os

from django.core.exceptions import BadRequest
from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "perstorp.settings")
django = get_wsgi_application()

from pages.kept.front import KeptPages  # noqa: E402 - it has models, which need what stands above


class WholeBody:
    """A request's body. One that was cut off on its way is refused, not taken for the whole.

    Django asks only for what should be there (Content-Length), and is content with less: half a
    form, in which the date of publication is empty, would be saved.
    """

    def __init__(self, stream):
        self.stream = stream
        self.readline = stream.readline

    def read(self, size):
        """`size` bytes. Raises BadRequest when there are fewer."""
        parts = []
        while size > 0:
            part = self.stream.read(size)
            if not part:
                raise BadRequest("The sender was cut off.")
            parts.append(part)
            size -= len(part)
        return b"".join(parts)


def whole_bodies(app):
    def wrapped(environ, start_response):
        environ["wsgi.input"] = WholeBody(environ["wsgi.input"])
        return app(environ, start_response)

    return wrapped


application = KeptPages(whole_bodies(django))
