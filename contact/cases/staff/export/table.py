"""What a file with cases holds: a row for each."""

from django.utils import timezone

from contact.cases.models import ServiceRequest
from contact.cases.staff.status_words import STATUS_WORDS

HEADINGS = [
    "Referens",
    "Slag",
    "Kategori",
    "Ansvarig enhet",
    "Handläggare",
    "Status",
    "Kom in",
    "Kom in genom",
    "Väntas klart",
    "Avslutat",
    "Diarienummer",
    "Beskrivning",
    "Plats",
    "Latitud",
    "Longitud",
]
SENDER = {"first_name": "Förnamn", "last_name": "Efternamn", "email": "E-post", "phone": "Telefon"}
AT_A_TIME = 500


def table(keys, with_senders):
    """The rows of a file with the cases `keys`, in that order, read a part at a time."""
    yield [*HEADINGS, *(SENDER.values() if with_senders else ())]
    related = ["service", "department", "assignee", *(["requester"] if with_senders else [])]
    for start in range(0, len(keys), AT_A_TIME):
        part = keys[start : start + AT_A_TIME]
        cases = ServiceRequest.objects.select_related(*related).in_bulk(part)
        for case in (cases[key] for key in part if key in cases):
            yield [*_row(case), *(_sender(case) if with_senders else ())]


def _row(case):
    user = case.assignee
    return [
        case.service_request_id,
        case.what,
        case.service.service_name if case.service else "",
        case.department.name if case.department else "",
        (user.get_full_name() or user.get_username()) if user else "",
        STATUS_WORDS[case.status],
        _moment(case.requested_datetime),
        case.get_channel_display(),
        _moment(case.expected_datetime),
        _moment(case.closed_datetime),
        case.diarienummer,
        case.description,
        case.address_string,
        case.lat,
        case.long,
    ]


def _sender(case):
    requester = getattr(case, "requester", None)
    return [getattr(requester, name, "") for name in SENDER]


def _moment(moment):
    return timezone.localtime(moment).strftime("%Y-%m-%d %H:%M") if moment else ""
