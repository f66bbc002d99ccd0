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
