from django.db import connection, models

MANY = 2000
SOME = 200


class ChangeQuerySet(models.QuerySet):
    def edition(self):
        """What is another value after each change that has been committed, and only then.

        Not the highest key alone: two who save at once may commit in the other order.
        """
        with connection.cursor() as cursor:
            cursor.execute("SELECT COUNT(*), MAX(id) FROM kept_change")
            return cursor.fetchone()

    def latest(self):
        """{key: table} of the last SOME."""
        return dict(self.order_by("-pk").values_list("pk", "table_name")[:SOME])

    def forget(self):
        """Leaves the latest ones where there are many. Pages are made anew once for it."""
        count, last = self.edition()
        if count > MANY:
            self.filter(pk__lte=last - SOME).delete()


class Change(models.Model):
    """That something visitors are shown has changed. The database writes it (triggers.py)."""

    table_name = models.CharField(max_length=63, db_default="")  # "" if it is not known which

    objects = ChangeQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "ändringar"

    def __str__(self):
        return f"ändring {self.pk} av {self.table_name}"
