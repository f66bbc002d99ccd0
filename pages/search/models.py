from django.db import models


class Entry(models.Model):
    """The words of one thing in one language, ready to be searched.

    What is shown of a hit is read from the thing itself: the index can be late, never wrong.
    The database keeps an index of the two columns of stems (migration 0002).
    """

    kind = models.CharField(max_length=60)  # "pages.page"
    object_id = models.BigIntegerField()
    language = models.CharField(max_length=12)
    published_at = models.DateTimeField(null=True)
    expires_at = models.DateTimeField(null=True)
    title_stems = models.TextField()
    text_stems = models.TextField()

    class Meta:
        db_table = "search_entry"
        constraints = [
            models.UniqueConstraint(
                fields=["kind", "object_id", "language"], name="search_entry_once"
            ),
        ]

    def __str__(self):
        return f"{self.kind} {self.object_id} ({self.language})"


class StaffEntry(models.Model):
    """The words by which staff find one thing in its list, whatever language they are in.

    A table of its own, so that parts of words are never among those that visitors search. The
    database keeps an index of the words (migration 0004).
    """

    kind = models.CharField(max_length=60)
    object_id = models.BigIntegerField()
    words = models.TextField()

    class Meta:
        db_table = "search_staff_entry"
        constraints = [
            models.UniqueConstraint(fields=["kind", "object_id"], name="search_staff_entry_once"),
        ]

    def __str__(self):
        return f"{self.kind} {self.object_id}"
