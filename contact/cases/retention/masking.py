"""Takes the sender's name, e-mail and telephone number out of a case's own texts."""

import re

from contact.cases.finding.index import keep_again
from contact.cases.models import Event, Media, ServiceRequest

GONE = "[gallrat]"
TEXTS = (
    "description",
    "address_string",
    "status_notes",
    "secrecy_reason",
    "public_description",
    "public_address",
)


def mask_sender(case):
    """Rewrites every text of `case` that quotes its requester."""
    said = _details(getattr(case, "requester", None))
    if said is None:
        return
    texts = {name: _masked(said, case, name) for name in TEXTS}
    answers = [_answer(said, answer) for answer in case.attributes]
    ServiceRequest.objects.filter(pk=case.pk).rewrite(**texts, attributes=answers)
    case.refresh_from_db()
    keep_again(case)
    for photo in case.photos.all():
        words = _masked(said, photo, "alternative_text")
        Media.objects.filter(pk=photo.pk).update(alternative_text=words)
    for event in case.events.all():
        Event.objects.filter(pk=event.pk).rewrite(
            public_text=said.sub(GONE, event.public_text),
            internal_text=said.sub(GONE, event.internal_text),
        )


def _masked(said, row, name):
    """The text in the field `name`, no longer than it may be: GONE is longer than many a name."""
    longest = row._meta.get_field(name).max_length
    return said.sub(GONE, getattr(row, name))[:longest]


def _answer(said, answer):
    """`answer` without what `said` finds in what was answered; the question is not the sender's."""
    values = [
        {part: said.sub(GONE, text) for part, text in one.items()} for one in answer["values"]
    ]
    return answer | {"values": values}


def _details(requester):
    """A pattern that finds what `requester` says, however it is spaced, or None."""
    if requester is None:
        return None
    names = [requester.first_name, requester.last_name]  # "Per" is a name, "per" is not
    found = [rf"(?<!\w){re.escape(name)}(?!\w)" for name in names if re.search(r"\w", name)]
    if requester.email:
        found.append(rf"(?i:(?<!\w){re.escape(requester.email)}(?!\w))")
    if digits := _digits(requester.phone):
        found.append(rf"(?<!\d)(?:\+46|0046|0)?[\s()/.-]*{digits}(?!\d)")
    return re.compile("|".join(found)) if found else None


def _digits(phone):
    """The digits of a number after its prefix, with anything that may stand between them."""
    bare = re.sub(r"^(?:\+46|0046|0)", "", re.sub(r"[\s()/.-]", "", phone))
    return r"[\s()/.-]*".join(re.escape(sign) for sign in bare)
