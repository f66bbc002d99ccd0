"""Removes what a rule says, case by case: each with its line in the log, or not at all."""

import uuid

from django.db import transaction

from contact.cases.models import DisposalLog, ServiceRequest

from .due import due, rules
from .removing import REMOVALS


def dispose(now, actor=None):
    """Carries out every rule in force. Gives [DisposalLog].

    Broken off in the middle it has done whole cases only; the next run does the rest.
    """
    batch, done = uuid.uuid4(), []
    for rule in rules(now):
        for pk in list(due(rule, now).values_list("pk", flat=True)):
            if line := _dispose_one(rule, pk, batch, now, actor):
                done.append(line)
    return done


@transaction.atomic
def _dispose_one(rule, pk, batch, now, actor):
    """Locked and asked again: someone may have opened or held the case meanwhile."""
    ServiceRequest.objects.select_for_update().filter(pk=pk).first()
    case = due(rule, now).filter(pk=pk).select_related("service", "requester").first()
    if case is None:
        return None
    line = DisposalLog.objects.create(
        service_request_id=case.service_request_id,
        service_code=case.service.service_code if case.service else "",
        kind=case.kind,
        diarienummer=case.diarienummer,
        requested_datetime=case.requested_datetime,
        closed_datetime=case.closed_datetime,
        action=rule.action,
        decision_ref=rule.decision_ref,
        batch_uuid=batch,
        actor=actor,
        disposed_at=now,
    )
    REMOVALS[rule.action](case, rule, now, actor)
    return line
