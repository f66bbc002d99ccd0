"""Where a fact comes from, and when someone last made sure of it."""

from django.db import models
from django.db.models import F, Q


class CheckedQuerySet(models.QuerySet):
    def to_be_checked(self, today):
        """What nobody has checked, or what was to be checked again on `today` or before."""
        return self.filter(Q(checked_on=None) | Q(check_again_on__lte=today))


class Checked(models.Model):
    source = models.CharField(
        "källa",
        max_length=200,
        blank=True,
        help_text="Var uppgifterna kommer ifrån. Besökaren ser det.",
    )
    source_url = models.URLField(
        "länk till källan", blank=True, help_text="Lämna tomt om källan inte finns på webben."
    )
    checked_on = models.DateField(
        "kontrollerad",
        null=True,
        blank=True,
        help_text=(
            "Dagen då någon såg till att uppgifterna stämmer. Lämna tomt om ingen har gjort det: "
            "då står det så på webbplatsen."
        ),
    )
    check_again_on = models.DateField(
        "kontrolleras igen",
        null=True,
        blank=True,
        help_text="Dagen då uppgifterna ska kontrolleras nästa gång.",
    )
    owner = models.CharField(
        "ansvarig för uppgifterna",
        max_length=120,
        blank=True,
        help_text="Den hos kommunen som ser till att uppgifterna stämmer. Visas bara här.",
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(check_again_on=None)
                | Q(checked_on=None)
                | Q(check_again_on__gt=F("checked_on")),
                name="%(app_label)s_%(class)s_checked_again_later",
                violation_error_message=(
                    "Nästa kontroll måste ligga efter dagen då uppgifterna kontrollerades."
                ),
            )
        ]

    def needs_checking(self, today):
        """The same rule as `to_be_checked`, for one."""
        return self.checked_on is None or bool(self.check_again_on and self.check_again_on <= today)
