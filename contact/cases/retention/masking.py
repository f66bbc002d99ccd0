"""Takes the sender's name, e-mail and telephone number out of a case's own texts."""

import json
import re

from contact.cases.finding.index import keep_again
from contact.cases.models import Event, ServiceRequest

GONE = "[gallrat]"
TEXTS = ("description", "address_string", "status_notes", "public_description", "public_address")


def mask_sender(case):
    """Rewrites every text of `case` that quotes its requester."""
    said = _details(getattr(case, "requester", None))
    if said is None:
        return
    texts = {name: said.sub(GONE, getattr(case, name)) for name in TEXTS}
    answers = json.loads(said.sub(GONE, json.dumps(case.attributes, ensure_ascii=False)))
    ServiceRequest.objects.filter(pk=case.pk).rewrite(**texts, attributes=answers)
    case.refresh_from_db()
    keep_again(case)
    for event in case.events.all():
        Event.objects.filter(pk=event.pk).rewrite(
            public_text=said.sub(GONE, event.public_text),
            internal_text=said.sub(GONE, event.internal_text),
        )


def _details(requester):
    """A pattern that finds what `requester` says, however it is spaced, or None."""
    if requester is None:
        return None
    names = [requester.first_name, requester.last_name]  # "Per" is a name, "per" is not
    found = [rf"(?<!\w){re.escape(name)}(?!\w)" for name in names if name]
    if requester.email:
        found.append(rf"(?i:(?<!\w){re.escape(requester.email)}(?!\w))")
    if digits := _digits(requester.phone):
        found.append(rf"(?<!\d)(?:\+46|0046|0)?[\s()/.-]*{digits}(?!\d)")
    return re.compile("|".join(found)) if found else None


def _digits(phone):
    """The digits of a number after its prefix, with anything that may stand between them."""
    bare = re.sub(r"^(?:\+46|0046|0)", "", re.sub(r"[\s()/.-]", "", phone))
    return r"[\s()/.-]*".join(re.escape(sign) for sign in bare)
