"""The mails a case gives rise to. They name the case; they never quote it or say who sent it.

Each is stored in the transaction of what it tells of, once, and sent later (delivery.py).
"""

from datetime import timedelta

from django.conf import settings
from django.utils import timezone, translation
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from contact.cases import statements
from contact.cases.models import MailStop, OutboxMessage
from contact.cases.models.outbox import State, Template
from contact.cases.models.service import Secrecy

from .queue import full_url, keep_once, message

HOUR = timedelta(hours=1)
DAY = timedelta(hours=24)
# Nobody knows whose address the sender has written: it must not be filled with our mail.
MOST_RECEIPTS = 5
# More than so many in an hour are told of together (gathering.py).
MOST_TO_STAFF = 30
# Where delivery puts a code of the mail's own: no code is ever stored.
CODE = "__CODE__"


def tell_of_new(request, submission, now):
    """Queues what is told of a case that has just been stored from `submission`: the mail to the
    responsible department, and the receipt to a sender who wants one."""
    mails = [_to_staff_of_new(request, submission.actor, now)]
    if submission.receipt:
        mails.append(_receipt(request, submission.requester["email"], now))
    statements.insert(*mails)


def _to_staff_of_new(request, actor, now):
    recipient = _department_address(request)
    by_themselves = actor is not None and actor.email.lower() == recipient.lower()
    state = State.WITHHELD if by_themselves else _gathered_if_many(request, recipient, now)
    return _to_staff(request, Template.STAFF, recipient, "received", now, state)


def tell_staff_of_addition(request, event, now):
    """Queues the mail to who handles the case about what its sender has added (an Event)."""
    assignee = request.assignee
    own = assignee.email if assignee and assignee.is_active else ""
    recipient = own or _department_address(request)
    state = _gathered_if_many(request, recipient, now)
    keep_once(_to_staff(request, Template.STAFF_MESSAGE, recipient, event.pk, now, state))


def _receipt(request, address, now):
    """The receipt to the sender, in the language of the form.

    One more than MOST_RECEIPTS in a day to the same address is kept, and never sent.
    """
    many = OutboxMessage.objects.has_receipts(MOST_RECEIPTS, address, now - DAY)
    return _to_sender(request, Template.RECEIPT, address, "received", now, withheld=many)


def tell_sender(request, event, now):
    """Queues a mail that there is something to read, if the sender has asked for that."""
    requester = getattr(request, "requester", None)
    if requester and requester.email and requester.wants_reply:
        keep_once(_to_sender(request, Template.ANSWER, requester.email, event.pk, now))


def _department_address(request):
    department = request.department
    return department.address if department else settings.TOWN.case_email


def _gathered_if_many(request, recipient, now):
    """Words that may tell of danger are never kept waiting."""
    many = not request.concern and OutboxMessage.objects.has_alone(
        MOST_TO_STAFF, recipient, now - HOUR
    )
    return State.GATHERED if many else State.QUEUED


def _to_staff(request, template, recipient, cause, now, state):
    with translation.override(settings.LANGUAGE_CODE):
        url = full_url("admin:cases_servicerequest_change", request.service_request_id)
        values = _about(request) | {"lank": url}
        key = _key(request, cause, template)
        return message(template, recipient, values, key=key, now=now, request=request, state=state)


def _to_sender(request, template, address, cause, now, withheld=False):
    stopped = MailStop.objects.stops(address)
    with translation.override(request.language):
        values = _about(request) | {
            "svarstid": when_answered(request.expected_datetime),
            "lank": full_url("cases:arrive", CODE),
            "stopp": full_url("cases:not_me", CODE),
        }
        return message(
            template,
            address,
            values,
            key=_key(request, cause, template),
            now=now,
            language=request.language,
            request=request,
            state=State.WITHHELD if withheld or stopped else State.QUEUED,
        )


def _key(request, cause, template):
    return f"{request.service_request_id}:{cause}:{template}"


def _about(request):
    """A category under secrecy tells too much by its name."""
    open_service = request.service if request.secrecy == Secrecy.NONE else None
    matter = f"{request.what} – {open_service.service_name}" if open_service else request.what
    return {"referens": request.service_request_id, "arende": matter}


def when_answered(expected):
    """The sentence of when to expect an answer; `expected` may be None."""
    if expected is None:
        return _("Vi svarar så snart vi kan.")
    day = date_format(timezone.localtime(expected), "j F Y")
    return _("Vi räknar med att svara senast den {day}.").format(day=day)
