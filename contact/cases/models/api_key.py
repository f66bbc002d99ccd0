import secrets

from django.db import models

from contact.cases import statements

from .secret import hashed


class ApiKeyQuerySet(models.QuerySet):
    def living(self, key):
        """Whom `key` was handed out to, if it has not been revoked, or None."""
        return statements.first(self.model, "digest = %s AND active", hashed(key))


class ApiKey(models.Model):
    """Who may send cases through Open311. Of the key itself only a hash is kept."""

    label = models.CharField("vem som använder nyckeln", max_length=100)
    digest = models.CharField(max_length=64, unique=True, editable=False)
    active = models.BooleanField("gäller", default=True)
    created = models.DateTimeField("skapad", auto_now_add=True)

    objects = ApiKeyQuerySet.as_manager()

    class Meta:
        verbose_name = "nyckel till Open311"
        verbose_name_plural = "nycklar till Open311"
        ordering = ["label"]

    def __str__(self):
        return self.label

    @classmethod
    def issue(cls, label):
        """(ApiKey, key): a new one, stored. The key is shown now and never again."""
        key = secrets.token_urlsafe(24)
        return cls.objects.create(label=label, digest=hashed(key)), key
