from django.conf import settings
from django.db import models


class DepartmentQuerySet(models.QuerySet):
    def of(self, user):
        """The departments that `user` works in."""
        return self.filter(members=user)


class Department(models.Model):
    """Who answers for a case in the organisation (Open311: agency_responsible)."""

    name = models.CharField("namn", max_length=100)
    email = models.EmailField(
        "e-post",
        max_length=320,
        blank=True,
        help_text="Hit går mejl om nya och sena ärenden. Tomt: till kommunens adress för ärenden.",
    )
    members = models.ManyToManyField(
        settings.AUTH_USER_MODEL, verbose_name="handläggare", blank=True, related_name="departments"
    )
    position = models.PositiveIntegerField("ordning", default=0)

    objects = DepartmentQuerySet.as_manager()

    class Meta:
        verbose_name = "ansvarig enhet"
        verbose_name_plural = "ansvariga enheter"
        ordering = ["position", "pk"]

    def __str__(self):
        return self.name

    @property
    def address(self):
        """Where its mail goes."""
        return self.email or settings.TOWN.case_email
