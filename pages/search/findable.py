from django.db import models, transaction

from . import index


class Findable(models.Model):
    """What is saved can be found, and what is deleted cannot, at once.

    Needs a registered Source. What is done past `save` and `delete` (`update`, `bulk_create`, the
    `delete` of a queryset) is seen after `manage.py rebuild_search`.
    """

    class Meta:
        abstract = True

    @transaction.atomic
    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        index.refresh(self)

    @transaction.atomic
    def delete(self, *args, **kwargs):
        index.forget(self)
        return super().delete(*args, **kwargs)
