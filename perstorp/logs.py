"""The log tells what went wrong, never who asked or what was written."""

import logging
import re

# In an address: the key to someone's draft or receipt, a code to a case, or what opens its page.
KEY = re.compile(
    r"/(?:[A-Za-z0-9_-]{32}|[0-9A-Za-z]{5}(?:-[0-9A-Za-z]{5}){5}"
    r"|[0-9a-f]{64}\.[0-9a-f]+:[A-Za-z0-9_-]{43})(?![\w-])"
)
# In the address of a client of Open311's: what it may send cases with.
API_KEY = re.compile(r"(api(?:_|%5f)key(?:=|%3d))[^&\s\"'<>]+", re.IGNORECASE)
# What PostgreSQL adds to an error: the values of the row, perhaps of several lines.
VALUES = re.compile(
    r"^DETAIL: .*?(?=^\S[^\n]*\n\nTraceback|^Traceback|\Z)", re.DOTALL | re.MULTILINE
)


class Discreet(logging.Formatter):
    """Leaves keys and stored values out of the line and of the traceback below it."""

    def format(self, record):
        line = API_KEY.sub(r"\1…", KEY.sub("/…", super().format(record)))
        return VALUES.sub("DETAIL: …\n", line).rstrip()


LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {
        "line": {
            "()": "perstorp.logs.Discreet",
            "fmt": "{asctime} {levelname} {name}: {message}",
            "style": "{",
        }
    },
    "handlers": {"console": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["console"], "level": "INFO"},
    "loggers": {
        "django": {"handlers": [], "level": "WARNING"},
        # A form sent back is no news, and its address is the key to someone's draft.
        "django.request": {"level": "ERROR"},
        # Strangers knocking with made-up hosts, paths and bodies are no news.
        "django.security": {"level": "CRITICAL"},
        # Nor is a HEAD, whose answer gunicorn cuts as it should.
        "gunicorn.http.wsgi": {"level": "ERROR"},
    },
}
