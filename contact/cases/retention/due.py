"""Which cases a rule says something is to be removed from. In doubt a case is left."""

from datetime import timedelta

from django.db.models import Exists, OuterRef
from django.utils import timezone

from contact.cases.models import Event, Media, OutboxMessage, RetentionRule, ServiceRequest
from contact.cases.models.retention import Action


def rules(now):
    """The rules that are in force: in use, from a date that has come, by a named decision."""
    return RetentionRule.objects.filter(
        active=True, valid_from__lte=timezone.localdate(now)
    ).exclude(decision_ref__regex=r"^\s*$")


def due(rule, now):
    """The cases that `rule` applies to at `now`, the longest closed first.

    Left out, whatever the rule says: open cases, those under legal hold, suspected spam that
    nobody has looked at, and those that other cases are duplicates of.
    """
    closed = ServiceRequest.objects.filter(
        closed_datetime__lte=now - timedelta(days=rule.days), legal_hold=False
    )
    if rule.service_id:
        closed = closed.filter(service=rule.service_id)
    if rule.kind:
        closed = closed.filter(kind=rule.kind)
    looked_at = Event.objects.filter(request=OuterRef("pk"), actor__isnull=False)
    duplicates = ServiceRequest.objects.filter(duplicate_of=OuterRef("pk"))
    left = closed.exclude(~Exists(looked_at), quarantine=True).exclude(Exists(duplicates))
    return _not_done(left, rule.action).order_by("closed_datetime", "pk")


def _not_done(cases, action):
    if action == Action.REMOVE_REQUESTER:
        mails = OutboxMessage.objects.filter(request=OuterRef("pk")).to_senders()
        named = cases.filter(requester__isnull=False, requester__anonymized_at=None)
        return named | cases.filter(Exists(mails.exclude(recipient="")))
    if action == Action.REMOVE_MEDIA:
        return cases.filter(Exists(Media.objects.filter(request=OuterRef("pk"))))
    return cases
