"""Is every case whole? To be asked after a restored backup, or when something has gone wrong."""

from django.db.models import Count, Exists, OuterRef, Q

from .models import Event, OutboxMessage, ServiceRequest
from .models.event import EventType
from .models.outbox import Template

RECEIVED = Count("events", filter=Q(events__type=EventType.RECEIVED))


def broken_cases():
    """[(reference, what is wrong with it)] for the cases that lack something, or have it twice."""
    told = OutboxMessage.objects.filter(request=OuterRef("pk"), template=Template.STAFF)
    named = OutboxMessage.objects.filter(request=OuterRef("pk")).to_senders()
    steps = Event.objects.filter(request=OuterRef("pk"), to_status=OuterRef("status"))
    counted = ServiceRequest.objects.annotate(received=RECEIVED)
    return [
        *_named(counted.exclude(received=1), "har inte en händelse om att det kom in"),
        *_named(counted.filter(~Exists(told)), "har inget mejl till kommunen"),
        *_named(
            counted.filter(Exists(named), requester=None), "är anonymt men har mejl till avsändaren"
        ),
        *_named(counted.filter(~Exists(steps)), "har en status som ingen händelse berättar om"),
    ]


def _named(cases, fault):
    return [(reference, fault) for reference in cases.values_list("service_request_id", flat=True)]
