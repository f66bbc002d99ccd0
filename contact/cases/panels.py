"""What staff are told first on their start page."""

from datetime import timedelta

from .models import Draft, OutboxMessage

# The process beside the visitors comes to it within seconds.
LATE = timedelta(minutes=10)


def undelivered_mail(user, now):
    """[(template, context)]: a word when mail cannot be sent, for those who may see the outbox."""
    if not user.has_perm("cases.view_outboxmessage"):
        return []
    troubles = OutboxMessage.objects.troubles(now)
    return [("admin/cases/undelivered.html", troubles)] if any(troubles.values()) else []


def unreceived(user, now):
    """[(template, context)]: a word when what has come in does not become cases."""
    if not user.has_perm("cases.view_servicerequest"):
        return []
    number = Draft.objects.sent().filter(sent_at__lte=now - LATE).count()
    return [("admin/cases/unreceived.html", {"number": number})] if number else []
