"""Mail servers with bad days, to be named in settings.EMAIL_BACKEND."""

import os
import signal
from smtplib import SMTPRecipientsRefused

from django.core import mail
from django.core.mail.backends.base import BaseEmailBackend

WORKS = "django.core.mail.backends.locmem.EmailBackend"
DOWN = f"{__name__}.DownBackend"
KIM_REFUSED = f"{__name__}.KimRefusedBackend"
STOPPING = f"{__name__}.StoppingBackend"


class DownBackend(BaseEmailBackend):
    """Cannot be reached."""

    def send_messages(self, messages):
        raise ConnectionRefusedError(111, "Connection refused")


class KimRefusedBackend(BaseEmailBackend):
    """Takes everything but mail to Kim."""

    def send_messages(self, messages):
        if "kim@example.se" in messages[0].to:
            raise SMTPRecipientsRefused({"kim@example.se": (550, b"no kim@example.se here")})
        mail.outbox.extend(messages)


class StoppingBackend(BaseEmailBackend):
    """While it takes a mail, whoever sends is told to stop."""

    def send_messages(self, messages):
        os.kill(os.getpid(), signal.SIGTERM)
        mail.outbox.extend(messages)


def the_clock(now):
    """A clock that has stopped at `now`."""
    return lambda: now
