from contact.cases.handling import alike
from contact.cases.models import ServiceRequest
from contact.cases.models.outbox import State
from contact.cases.staff.status_words import STATUS_WORDS

from .facts import facts_of, marks_of, record_of
from .history import history_of
from .steps import steps_from
from .telling import how_told


def page_of(case, now, user):
    """All that the page about `case` shows `user`: so many queries, however long the history is."""
    mails, steps = list(case.mails.all()), steps_from(case.status)
    return {
        "case": case,
        "title": str(case),
        "status": STATUS_WORDS[case.status],
        "marks": marks_of(case, now),
        "facts": facts_of(case),
        "record": record_of(case),
        "closing": [step for step in steps if not step.goes_on],
        "working": [step for step in steps if step.goes_on],
        "told": how_told(case),
        "history": history_of(case),
        "mails": mails,
        "mails_failed": any(mail.state in {State.FAILED, State.DEAD} for mail in mails),
        "photos": list(case.photos.all()),
        "original": _original(case, user),
        "duplicates": list(case.duplicates.visible_to(user)),
        "alike": [] if case.is_closed else alike(case, user),
    }


def _original(case, user):
    """What `case` is the same as, if `user` may read that."""
    if case.duplicate_of_id is None:
        return None
    return ServiceRequest.objects.visible_to(user).filter(pk=case.duplicate_of_id).first()
