"""Cases, each with its words, sender, code, mail and two events."""

from datetime import timedelta
from itertools import islice

from django.utils import timezone

from contact.cases.models import Event, OutboxMessage, ServiceRequest, StatusAccess
from contact.cases.models.mail import Template
from contact.cases.models.outbox import State
from contact.cases.models.secret import hashed
from tests.many_cases import build
from tests.worklist import staff

AT_ONCE = 2000
FEWEST = 100  # so that each pile, a tenth of them, fills a part of its list


def fill_cases(number):
    user = staff("hanna", "view_servicerequest", "handle_servicerequest", "view_requester")
    user.is_superuser = True
    user.save()
    build(max(FEWEST, number), user)
    keys = ServiceRequest.objects.order_by("pk").values_list("pk", flat=True).iterator()
    now = timezone.now()
    while some := list(islice(keys, AT_ONCE)):
        of_events = (
            Event(request_id=key, type=kind, created=now)
            for key in some
            for kind in ("assigned", "note")
        )
        Event.objects.bulk_create(of_events)
        StatusAccess.objects.bulk_create(
            StatusAccess(request_id=key, digest=hashed(f"code {key}"), created=now) for key in some
        )
        OutboxMessage.objects.bulk_create(_mail(key, now - timedelta(minutes=key)) for key in some)


def _mail(key, now):
    return OutboxMessage(
        request_id=key,
        template=Template.STAFF,
        dedupe_key=f"bench {key}",
        recipient="gata@example.se",
        subject="Nytt ärende",
        body="Ett nytt ärende har kommit in.",
        message_id=f"<{key}@bench.example.se>",
        state=State.SENT,
        next_attempt_at=now,
        created=now,
        sent_at=now,
    )
