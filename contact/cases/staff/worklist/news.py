"""Which cases their senders have added to since staff last did something with them."""

from django.db.models import BooleanField, ExpressionWrapper, OuterRef, Q, QuerySet, Subquery

from contact.cases.models import Event
from contact.cases.models.event import EventType

FROM_SENDER = [EventType.MESSAGE, EventType.PHOTO, EventType.WITHDRAWN, EventType.REOPENED]
# Whoever only looked has not taken care of anything.
LOOKING = [EventType.CONTACT_SEEN, EventType.EXPORTED]
OTHERS = [EventType.ACCESS, EventType.MAIL_STOPPED]


def with_news(cases: QuerySet):
    """`cases`, each with `has_news`: True if the latest that was done was the sender's."""
    of_sender = ExpressionWrapper(Q(actor=None, type__in=FROM_SENDER), output_field=BooleanField())
    latest = (
        Event.objects.filter(request=OuterRef("pk"))
        .exclude(type__in=LOOKING + OTHERS)
        .order_by("-created", "-pk")
        .values(of_sender=of_sender)
    )
    return cases.annotate(has_news=Subquery(latest[:1]))
