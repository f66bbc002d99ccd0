"""What each kind of disposal takes away."""

from contact.cases.models import Media, OutboxMessage, Requester, StatusAccess
from contact.cases.models.event import EventType
from contact.cases.models.retention import Action
from contact.cases.recording import note

from .masking import mask_sender


def remove_requester(case, rule, now, actor):
    """Takes away who sent the case, also where texts and mails quote it."""
    mask_sender(case)
    OutboxMessage.objects.filter(request=case).to_senders().forget_recipients()
    Requester.objects.filter(request=case).update(
        first_name="", last_name="", email="", phone="", wants_reply=False, anonymized_at=now
    )
    _tell(case, rule, now, actor, "Avsändarens uppgifter är gallrade.")


def remove_media(case, rule, now, actor):
    _delete_media(case)
    _tell(case, rule, now, actor, "Bilderna är gallrade.")


def dispose_all(case, rule, now, actor):
    """The whole case. What is left of it is its line in the log."""
    _delete_media(case)
    case.mails.all().delete()
    case.events.all().dispose()
    StatusAccess.objects.filter(request=case).delete()
    Requester.objects.filter(request=case).delete()
    type(case).objects.filter(pk=case.pk).dispose()


REMOVALS = {
    Action.REMOVE_REQUESTER: remove_requester,
    Action.REMOVE_MEDIA: remove_media,
    Action.DISPOSE_ALL: dispose_all,
}


def _delete_media(case):
    photos = Media.objects.filter(request=case)
    photos.update(redacted_from=None)  # a photo and its redacted copy hold on to each other
    photos.delete()


def _tell(case, rule, now, actor, sentence):
    text = f"{sentence} Beslut: {rule.decision_ref}."
    note(case, EventType.DISPOSED, now=now, actor=actor, internal_text=text)
