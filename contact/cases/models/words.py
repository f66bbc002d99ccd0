from django.db import models

from .request import ServiceRequest


class CaseWords(models.Model):
    """The words of one case, ready to be searched by staff: apart from the site's own search.

    They go with the case. The database keeps an index of `stems` (migration 0007).
    """

    request = models.OneToOneField(
        ServiceRequest, models.CASCADE, primary_key=True, related_name="words"
    )
    stems = models.TextField()

    class Meta:
        db_table = "cases_words"

    def __str__(self):
        return f"ord i {self.request_id}"
