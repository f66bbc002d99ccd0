from django.contrib.auth.models import Group
from django.db import models


class GivenRight(models.Model):
    """A right that the code has given a group. It is given once, and never once more."""

    group = models.ForeignKey(Group, models.CASCADE, related_name="+")
    codename = models.CharField(max_length=100)

    class Meta:
        constraints = [
            models.UniqueConstraint(fields=["group", "codename"], name="cases_right_given_once")
        ]

    def __str__(self):
        return self.codename
