from datetime import timedelta

from django.db import models
from django.db.models import Count, F, Q

from contact.cases import statements
from contact.cases.mail.errors import in_words

from .mail import TO_SENDERS, TO_STAFF, Template
from .request import ServiceRequest

LEASE = timedelta(minutes=10)
# A mail that is due is taken within seconds: after so long nobody is there to take it.
NOBODY_SENDS = timedelta(minutes=30)
# How long to wait after the first, second, … failed attempt; after that an hour each time.
WAITS = [timedelta(minutes=1), timedelta(minutes=5), timedelta(minutes=30), timedelta(hours=2)]
LONGEST_WAIT = timedelta(hours=1)
# The last attempt that falls within three days of the first.
MAX_ATTEMPTS = 1 + len(WAITS) + (timedelta(days=3) - sum(WAITS, timedelta())) // LONGEST_WAIT


def _listed(names):
    return ", ".join(f"'{name}'" for name in names)


class State(models.TextChoices):
    QUEUED = "queued", "I kö"
    SENDING = "sending", "Skickas"
    SENT = "sent", "Skickat"
    FAILED = "failed", "Misslyckades, försöker igen"
    DEAD = "dead", "Gick inte att skicka"
    WITHHELD = "withheld", "Skickas inte"
    GATHERED = "gathered", "Väntar på ett gemensamt mejl"
    SUMMED_UP = "summed_up", "Ingår i ett gemensamt mejl"


ALONE = [State.QUEUED, State.SENDING, State.SENT, State.FAILED, State.DEAD]
# Both ask an index whether there are so many: in a flood, counting all would take ever longer.
RECEIPTS = """SELECT 1 FROM cases_outboxmessage
    WHERE mailbox = %s AND template = 'receipt' AND created > %s AND state <> 'withheld'
    LIMIT 1 OFFSET %s"""
SENT_ALONE = f"""SELECT 1 FROM cases_outboxmessage
    WHERE recipient = %s AND created > %s
    AND template IN ({_listed(TO_STAFF)}) AND state IN ({_listed(ALONE)})
    LIMIT 1 OFFSET %s"""  # noqa: S608 - our own names of states


def mailbox_of(address):
    """Whoever reads `address`: kim@example.se for Kim+anything@example.se."""
    name, _, host = address.lower().rpartition("@")
    return f"{name.partition('+')[0]}@{host}"


class OutboxQuerySet(models.QuerySet):
    def due(self, now):
        """What should be sent now, also what a worker took and never came back with."""
        waiting = Q(state__in=[State.QUEUED, State.FAILED], next_attempt_at__lte=now)
        return self.filter(waiting | Q(state=State.SENDING, lease_until__lte=now))

    def take(self, now):
        """One message that is due, now ours for the length of a lease, or None.

        The UPDATE tests again what it found, so two workers cannot take the same message.
        """
        for pk in self.due(now).order_by("next_attempt_at", "pk").values_list("pk", flat=True)[:50]:
            taken = (
                self.due(now)
                .filter(pk=pk)
                .update(state=State.SENDING, lease_until=now + LEASE, attempts=F("attempts") + 1)
            )
            if taken:
                return self.get(pk=pk)
        return None

    def has_receipts(self, number, address, since):
        """True if `number` receipts to whoever reads `address` were queued after `since`."""
        values = mailbox_of(address), statements.moment(since), number - 1
        return statements.value(RECEIPTS, *values) is not None

    def troubles(self, now):
        """{"dead": mails given up, "late": mails that should have been tried long ago}."""
        late = Q(state__in=[State.QUEUED, State.FAILED], next_attempt_at__lt=now - NOBODY_SENDS)
        return self.filter(Q(state=State.DEAD) | late).aggregate(
            dead=Count("pk", filter=Q(state=State.DEAD)), late=Count("pk", filter=late)
        )

    def to_senders(self):
        return self.filter(template__in=TO_SENDERS)

    def has_alone(self, number, recipient, since):
        """True if `number` mails to staff have gone to `recipient` after `since`, or will go, as
        mails of their own."""
        values = recipient, statements.moment(since), number - 1
        return statements.value(SENT_ALONE, *values) is not None

    def to_staff(self):
        """About one case each, to those who handle it."""
        return self.filter(template__in=TO_STAFF)

    def forget_recipients(self):
        """Takes the addresses away; what has not been sent will not be."""
        self.exclude(state=State.SENT).update(state=State.WITHHELD)
        return self.update(recipient="", mailbox="")

    def try_again(self, now):
        """Starts over with what has failed. Gives the number of messages."""
        return self.filter(state__in=[State.FAILED, State.DEAD]).update(
            state=State.QUEUED, attempts=0, next_attempt_at=now, lease_until=None
        )


class OutboxMessage(models.Model):
    """A mail to send, stored in the same transaction as what it tells of."""

    request = models.ForeignKey(
        ServiceRequest,
        models.PROTECT,
        verbose_name="ärende",
        null=True,
        blank=True,
        related_name="mails",
    )
    template = models.CharField("mejl", max_length=30, choices=Template)
    dedupe_key = models.CharField(max_length=100, unique=True)
    recipient = models.EmailField("till", max_length=320)
    # Of a receipt: who reads it (mailbox_of). So many a day and no more.
    mailbox = models.CharField(max_length=320, blank=True, editable=False)
    subject = models.CharField("ämne", max_length=200)
    body = models.TextField("text")
    message_id = models.CharField(max_length=200, unique=True)
    state = models.CharField("läge", max_length=20, choices=State, default=State.QUEUED)
    attempts = models.PositiveIntegerField("försök", default=0)
    next_attempt_at = models.DateTimeField("nästa försök")
    lease_until = models.DateTimeField(null=True, blank=True)
    last_error = models.CharField("senaste fel", max_length=200, blank=True)
    created = models.DateTimeField("skapat")
    sent_at = models.DateTimeField("skickat", null=True, blank=True)

    objects = OutboxQuerySet.as_manager()

    class Meta:
        verbose_name = "mejl"
        verbose_name_plural = "mejl i utkorgen"
        ordering = ["-created", "-pk"]
        indexes = [
            models.Index(fields=["state", "next_attempt_at"], name="cases_outbox_due"),
            models.Index(fields=["created"], name="cases_outbox_created"),
            models.Index(
                fields=["mailbox", "created"],
                name="cases_outbox_receipts",
                condition=Q(template=Template.RECEIPT),
            ),
            models.Index(
                fields=["recipient", "created"],
                name="cases_outbox_alone",
                condition=Q(template__in=TO_STAFF, state__in=ALONE),
            ),
        ]

    def __str__(self):
        return f"{self.get_template_display()} ({self.request})"

    @property
    def is_withheld(self):
        return self.state == State.WITHHELD

    @property
    def is_waiting(self):
        return self.state in {State.QUEUED, State.FAILED}

    @property
    def has_failed(self):
        return self.state in {State.FAILED, State.DEAD}

    @property
    def error(self):
        """Why it has not been sent, as a sentence; "" if nothing has gone wrong."""
        return in_words(self.last_error)
