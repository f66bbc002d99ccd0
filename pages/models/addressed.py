from django.conf import settings
from django.core.validators import RegexValidator
from django.db import models, transaction
from django.utils.translation import override

from .moved import MovedAddress

# The last part of an address: letters, digits and single hyphens.
valid_slug = RegexValidator(r"^[a-z0-9]+(-[a-z0-9]+)*\Z", "Skriv med a–z, 0–9 och bindestreck.")


class AddressedQuerySet(models.QuerySet):
    def knows(self, slug):
        """True if something is called `slug`, or was: nobody wants back what has been removed."""
        old = MovedAddress.objects.filter(old=self.model(slug=slug).swedish_address)
        return self.filter(slug=slug).exists() or old.exists()

    def at(self, address):
        """What the Swedish `address`, without slashes around it, leads to."""
        return self.filter(slug=address.rpartition("/")[2])

    @transaction.atomic
    def delete(self):
        """Deletes many at once; each address goes on answering."""
        for thing in self.all():
            MovedAddress.objects.record(thing.swedish_address, "")
        return super().delete()


class Addressed(models.Model):
    """Has an address of its own (`get_absolute_url`), which answers for ever once in use."""

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args, **kwargs):
        """Saves; the address it had leads to the one it has."""
        stored = type(self)._base_manager.filter(pk=self.pk).first() if self.pk else None
        super().save(*args, **kwargs)
        if stored is None:
            MovedAddress.objects.in_use_again(self.swedish_address)
        elif stored.swedish_address != self.swedish_address:
            MovedAddress.objects.record(stored.swedish_address, self.swedish_address)
            self.has_moved(stored)

    @transaction.atomic
    def delete(self, *args, **kwargs):
        """Deletes; the address goes on answering that what was there is gone."""
        MovedAddress.objects.record(self.swedish_address, "")
        return super().delete(*args, **kwargs)

    def has_moved(self, before):
        """What else follows from a new address; `before` is the row as it was."""

    @property
    def swedish_address(self):
        """The address without a language prefix, whatever language is being spoken."""
        with override(settings.LANGUAGE_CODE):
            return self.get_absolute_url()
