"""What a handläggare knows of a case at a glance, each line with the page where it is changed."""

from dataclasses import dataclass

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import get_language_info

from contact.cases.handling.changing import name_of
from contact.cases.models.public_record import Visibility
from contact.cases.models.sent import Channel
from contact.cases.models.service import Secrecy
from contact.cases.staff.status_words import STATUS_WORDS


@dataclass(frozen=True)
class Fact:
    label: str
    value: str
    action: str = ""  # the page where it is changed


def facts_of(case):
    """[Fact] about how `case` is handled."""
    assignee = name_of(case.assignee) if case.assignee else ""
    return [
        Fact("Status", STATUS_WORDS[case.status]),
        Fact("Slag", case.what, "kategori"),
        Fact("Kategori", str(case.service or ""), "kategori"),
        Fact("Ansvarig enhet", str(case.department or ""), "kategori"),
        Fact("Handläggare", assignee, "handlaggare"),
        Fact("Väntas klart", _day(case.expected_datetime), "tid"),
        Fact("Kom in", f"{_moment(case.requested_datetime)}, {_channel(case)}"),
        Fact("Språk", language_of(case)),
    ]


def record_of(case):
    """[Fact] about `case` as a public record."""
    secrecy, reason = case.get_secrecy_display(), case.secrecy_reason
    public = case.description_visibility == Visibility.PUBLIC
    return [
        Fact("Diarienummer", case.diarienummer, "diarium"),
        Fact("Sekretess", f"{secrecy}: {reason}" if reason else secrecy, "sekretess"),
        Fact("Gallring", "Får inte gallras" if case.legal_hold else "Enligt reglerna", "gallring"),
        Fact(
            "Publicering",
            case.get_description_visibility_display(),
            "avpublicera" if public else "publicera",
        ),
    ]


@dataclass(frozen=True)
class Mark:
    """What the reader of a case should know first."""

    words: str
    urgent: bool = False


def marks_of(case, now):
    """[Mark] of `case`, what cannot wait first."""
    late = case.expected_datetime and not case.is_closed and case.expected_datetime < now
    marks = {
        Mark("Kan handla om fara", urgent=True): case.concern,
        Mark(f"Skulle vara klart {_day(case.expected_datetime)}", urgent=True): late,
        Mark("Misstänkt skräp"): case.quarantine,
        Mark(f"Sekretess: {case.get_secrecy_display().lower()}"): case.secrecy != Secrecy.NONE,
        Mark("Får inte gallras"): case.legal_hold,
        Mark("Publicerat"): case.description_visibility == Visibility.PUBLIC,
    }
    return [mark for mark, is_so in marks.items() if is_so]


def language_of(case):
    """ "Engelska" """
    return get_language_info(case.language)["name_translated"].capitalize()


def _channel(case):
    name = case.get_channel_display()
    return f"via {name if case.channel == Channel.API else name.lower()}"


def _day(moment):
    return date_format(timezone.localtime(moment), "j F Y") if moment else ""


def _moment(moment):
    return date_format(timezone.localtime(moment), "j F Y \\k\\l. H.i")
