from django.db import models, transaction


class MovedAddressQuerySet(models.QuerySet):
    @transaction.atomic
    def record(self, old, new):
        """From now on the address `old` leads to `new` ("" if it is gone for good).

        Addresses are Swedish paths with both slashes. What led to `old` leads to `new` too,
        so that nobody is sent twice, and an address that is in use again leads nowhere.
        """
        self.in_use_again(new)
        self.filter(new=old).update(new=new)
        if old != new:
            self.update_or_create(old=old, defaults={"new": new})

    def in_use_again(self, address):
        """A page stands at `address` again, so it leads nowhere else."""
        self.filter(old=address).delete()


class MovedAddress(models.Model):
    """An address that has been public, and where it leads now. It answers for ever."""

    old = models.CharField("gammal adress", max_length=500, unique=True)
    new = models.CharField(
        "ny adress",
        max_length=500,
        blank=True,
        db_index=True,
        help_text="Tomt: sidan är borttagen.",
    )
    moved_at = models.DateTimeField("flyttad", auto_now=True)

    objects = MovedAddressQuerySet.as_manager()

    class Meta:
        verbose_name = "flyttad adress"
        verbose_name_plural = "flyttade adresser"
        ordering = ["old"]

    def __str__(self):
        return f"{self.old} → {self.new or 'borttagen'}"
