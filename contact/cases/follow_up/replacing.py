from django.db import transaction
from django.shortcuts import get_object_or_404

from contact.cases.access import code_of, give_access
from contact.cases.models import ServiceRequest, StatusAccess
from contact.cases.models.event import EventType
from contact.cases.models.secret import hashed
from contact.cases.recording import note


@transaction.atomic
def replace_codes(access, key, now):
    """Gives the StatusAccess of the new code that follows from `key`, instead of the old ones.

    Only codes of the same kind are replaced: one from a mail never takes the receipt's away.
    Done twice with the same `key` it is done once.
    """
    case = get_object_or_404(ServiceRequest.objects.select_for_update(), pk=access.request_id)
    if made := made_with(access, key):
        return made
    same_kind = case.accesses.filter(shows_text=access.shows_text, revoked_at=None)
    same_kind.update(revoked_at=now)
    note(
        case,
        EventType.ACCESS,
        now=now,
        internal_text="Avsändaren har gjort en ny kod. De äldre gäller inte längre.",
    )
    code = code_for(access, key)
    return give_access(case, code, now, shows_text=access.shows_text)


def made_with(access, key):
    """The StatusAccess that `key` has made already, replaced since or not; or None."""
    return StatusAccess.objects.filter(digest=hashed(code_for(access, key))).first()


def code_for(access, key):
    """The code that follows from `key` for the holder of `access`.

    The case and the kind of code are in it: the key of a draft, or that of another's new code,
    gives nothing that opens what it opened.
    """
    return code_of(f"{access.request_id}:{access.shows_text:d}:{key}")
