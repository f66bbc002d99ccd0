"""What has happened to a case, in words for staff."""

from dataclasses import dataclass
from datetime import datetime

from django.utils import timezone
from django.utils.formats import date_format

from contact.cases.handling.changing import name_of
from contact.cases.models import Event
from contact.cases.models.event import EventType
from contact.cases.staff.status_words import STATUS_WORDS

SENDER, SITE = "Avsändaren", "Webbplatsen"
# Whose address the sender wrote: perhaps someone else.
RECIPIENT = "Mottagaren av mejlen"
# What the sender does; the site does the rest of what nobody of the staff did.
BY_SENDER = {
    EventType.MESSAGE,
    EventType.PHOTO,
    EventType.WITHDRAWN,
    EventType.REOPENED,
    EventType.ACCESS,
    EventType.RECEIVED,
}
DID = {
    EventType.RECEIVED: "skickade in ärendet",
    EventType.STATUS: "ändrade status till {status}",
    EventType.ANSWER: "svarade avsändaren",
    EventType.MESSAGE: "lade till något",
    EventType.PHOTO: "skickade en bild",
    EventType.WITHDRAWN: "tog tillbaka ärendet",
    EventType.REOPENED: "öppnade ärendet igen: {status}",
    EventType.NOTE: "skrev en anteckning",
    EventType.CORRECTED: "skrev en rättelse",
    EventType.RECATEGORISED: "ändrade vad ärendet gäller",
    EventType.ASSIGNED: "bytte handläggare",
    EventType.PLANNED: "ändrade när det väntas klart",
    EventType.QUARANTINE: "ändrade om det är misstänkt skräp",
    EventType.REGISTERED: "diarieförde",
    EventType.SECRECY: "ändrade sekretessen",
    EventType.LEGAL_HOLD: "ändrade gallringsstoppet",
    EventType.PUBLICATION: "ändrade publiceringen",
    EventType.CONTACT_SEEN: "tittade på avsändaren",
    EventType.EXPORTED: "tog ut ärendet",
    EventType.ACCESS: "fick en ny kod till uppföljningen",
    EventType.MAIL_STOPPED: "ändrade om vi får mejla",
    EventType.DISPOSED: "gallrade uppgifter",
}


@dataclass(frozen=True)
class Entry:
    """One Event as a line of the history."""

    event: Event

    @property
    def who(self):
        if self.event.actor:
            return name_of(self.event.actor)
        if self.event.type == EventType.MAIL_STOPPED:
            return RECIPIENT
        return SENDER if self.event.type in BY_SENDER else SITE

    @property
    def what(self):
        if self.event.type == EventType.RECEIVED and self.event.actor:
            return "skrev in ärendet"
        words = DID.get(self.event.type, self.event.get_type_display())
        return words.format(status=STATUS_WORDS.get(self.event.to_status, ""))

    @property
    def when(self) -> datetime:
        return self.event.created

    def __str__(self):
        """ "Kim ändrade status till Pågår 22 november 2026 kl. 10.32." """
        when = date_format(timezone.localtime(self.when), r"j F Y \k\l. H.i")
        return f"{self.who} {self.what} {when}."


def history_of(case):
    """[Entry], the oldest first."""
    return [Entry(event) for event in case.events.select_related("actor")]
