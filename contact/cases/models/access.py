from django.db import models
from django.utils.crypto import salted_hmac

from contact.cases import statements

from .request import ServiceRequest
from .secret import hashed

STOPPED = "SELECT 1 FROM cases_mailstop WHERE digest = %s"


class StatusAccessQuerySet(models.QuerySet):
    def for_code(self, code):
        """Who may follow a case with `code`, as a queryset of one or none."""
        return self.with_digest(hashed(code))

    def with_digest(self, digest):
        return self.filter(digest=digest, revoked_at=None)

    def with_case(self):
        return self.select_related("request__service", "request__department")


class StatusAccess(models.Model):
    """A code that lets someone follow a case. Only its hash is kept.

    The code on the receipt shows all that was sent. A link in a mail does not: nobody knows
    whether the address was the sender's own.
    """

    request = models.ForeignKey(ServiceRequest, models.CASCADE, related_name="accesses")
    digest = models.CharField(max_length=64, unique=True)
    shows_text = models.BooleanField(default=True)
    created = models.DateTimeField()
    revoked_at = models.DateTimeField(null=True, blank=True)

    objects = StatusAccessQuerySet.as_manager()

    class Meta:
        verbose_name = "kod till uppföljningen"
        verbose_name_plural = "koder till uppföljningen"

    def __str__(self):
        return f"kod till {self.request_id}"


class MailStopQuerySet(models.QuerySet):
    def stops(self, address):
        """True if `address` has asked for no more mail from the form."""
        return statements.value(STOPPED, self.model.digest_of(address)) is not None


class MailStop(models.Model):
    """An address that has asked for no more mail from the form. Kept as a keyed hash."""

    digest = models.CharField(max_length=64, unique=True)
    created = models.DateTimeField()

    objects = MailStopQuerySet.as_manager()

    class Meta:
        verbose_name = "stoppad adress"
        verbose_name_plural = "stoppade adresser"

    def __str__(self):
        return f"adress stoppad {self.created:%Y-%m-%d}"

    @staticmethod
    def digest_of(address):
        return salted_hmac("cases.mail-stop", address.casefold(), algorithm="sha256").hexdigest()
