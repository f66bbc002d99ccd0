"""Someone who follows a case, page by page."""

from django.utils import timezone

from contact.cases.access import code_of, give_access, new_code
from contact.cases.models.event import EventType
from contact.cases.models.outbox import Template
from contact.cases.models.status import Status
from contact.cases.moving import move
from contact.cases.receiving import receive

from .builders import make_draft, make_superuser
from .citizen import START, Citizen

FIND = f"{START}folj/"


def a_case(now=None, **answers):
    """(case, code): one that was sent from the form, and the code on its receipt."""
    now = now or timezone.now()
    draft = make_draft(now, **answers)
    code = code_of(draft.key)
    return receive(draft, now), code


def mail_code(case):
    """A code as delivery puts into a mail."""
    code = new_code()
    give_access(case, code, timezone.now(), shows_text=False)
    return code


def follower(case, code, start=FIND):
    """Someone who has opened the case with reference and code."""
    return Citizen(start).send(reference=case.service_request_id, code=code)


def answered(case, to=Status.RESOLVED, text="Lampan är lagad.", now=None, name="ebba"):
    """Staff take `case` a step, with words."""
    case.refresh_from_db()
    actor = case.assignee or make_superuser(name)
    return move(case, to, now=now or timezone.now(), actor=actor, public_text=text)


def page_of(citizen, name):
    """Opens one of the pages that the case page leads to."""
    return citizen.go(f"{citizen.address.partition('?')[0]}{name}/")


def types(case):
    return [EventType(event.type) for event in case.events.all()]


def at_page(case, code, name):
    """Someone who has the page `name` of their case open."""
    return page_of(follower(case, code), name)


def told_of(case):
    """How many times staff have been told of something that was added."""
    return case.mails.filter(template=Template.STAFF_MESSAGE).count()
