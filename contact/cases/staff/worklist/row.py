from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.text import Truncator

from contact.cases.models import ServiceRequest
from contact.cases.models.service import Secrecy
from contact.cases.staff.status_words import STATUS_WORDS

SHOWN = 110  # letters of the description
UNDER_SECRECY = "Sekretess"


@dataclass(frozen=True)
class Row:
    """A case as one line of the worklist, seen at `now`. It comes from `with_news`."""

    case: ServiceRequest
    now: datetime

    @property
    def is_secret(self):
        """Its words are read on its own page: a list is open on a screen where people pass."""
        return self.case.secrecy != Secrecy.NONE

    @property
    def words(self):
        text = " ".join(self.case.description.split())
        return UNDER_SECRECY if self.is_secret else Truncator(text).chars(SHOWN, truncate="\u00a0…")

    @property
    def place(self):
        if self.is_secret:
            return ""
        return self.case.address_string or ("Punkt på kartan" if self.case.lat is not None else "")

    @property
    def status(self):
        return STATUS_WORDS[self.case.status]

    @property
    def came(self):
        """How long ago it came, in words."""
        days = self._days_since(self.case.requested_datetime)
        return ("i dag", "i går")[days] if 0 <= days < 2 else f"för {days} dagar sedan"

    @property
    def is_late(self):
        due = self.case.expected_datetime
        return due is not None and not self.case.is_closed and due < self.now

    @property
    def due(self):
        """When it should be done, or how late it is; "" where nothing is promised."""
        if self.case.is_closed or self.case.expected_datetime is None:
            return ""
        days = self._days_since(self.case.expected_datetime)
        if self.is_late:
            return "Sent sedan i dag" if days == 0 else f"{_days(days)} sent"
        return "Klart senast i dag" if days == 0 else f"{_days(-days)} kvar"

    @property
    def marks(self):
        """What its reader should know first."""
        marks = {
            "Kan handla om fara": self.case.concern,
            "Misstänkt skräp": self.case.quarantine,
            "Nytt från avsändaren": self.case.has_news,
            UNDER_SECRECY: self.is_secret,
        }
        return [words for words, is_so in marks.items() if is_so]

    @property
    def assignee(self):
        user = self.case.assignee
        return (user.get_full_name() or user.get_username()) if user else ""

    def _days_since(self, moment):
        return (timezone.localdate(self.now) - timezone.localdate(moment)).days


def _days(number):
    return "1 dag" if number == 1 else f"{number} dagar"
