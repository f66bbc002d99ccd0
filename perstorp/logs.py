"""The log tells what went wrong, never who asked or what was written."""

import logging
import re

# In an address: the key to someone's draft or receipt.
KEY = re.compile(r"/[A-Za-z0-9_-]{32}(?=/)")
# What PostgreSQL adds to an error: the values of the row, perhaps of several lines.
VALUES = re.compile(
    r"^DETAIL: .*?(?=^\S[^\n]*\n\nTraceback|^Traceback|\Z)", re.DOTALL | re.MULTILINE
)


class Discreet(logging.Formatter):
    """Leaves keys and stored values out of the line and of the traceback below it."""

    def format(self, record):
        return VALUES.sub("DETAIL: …\n", KEY.sub("/…", super().format(record))).rstrip()


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
