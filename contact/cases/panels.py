"""What staff are told first on their start page."""

from .models import OutboxMessage


def undelivered_mail(user, now):
    """[(template, context)]: a word when mail cannot be sent, for those who may see the outbox."""
    if not user.has_perm("cases.view_outboxmessage"):
        return []
    troubles = OutboxMessage.objects.troubles(now)
    return [("admin/cases/undelivered.html", troubles)] if any(troubles.values()) else []
