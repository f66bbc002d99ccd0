from django.middleware.gzip import GZipMiddleware

TEXTS = ("text/", "application/json", "application/xml", "image/svg+xml")


class TextCompression(GZipMiddleware):
    """Compresses texts alone: a picture or a sound is compressed already, and is asked for in
    ranges of its own bytes."""

    def process_response(self, request, response):
        if not response.headers.get("Content-Type", "").startswith(TEXTS):
            return response
        return super().process_response(request, response)
