from datetime import date

from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import F, Q

from contact.schedule import Reason, Rule, Span, Special
from pages.language import shown_language

from .point import ContactPoint

DAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
NO_DAY = Q(**dict.fromkeys(DAYS, False))


class OpeningHours(models.Model):
    """A row of hours (schema.org OpeningHoursSpecification).

    Ordinary hours name days of the week. An exception (specialOpeningHoursSpecification) names
    dates, and is closed all day when it has no times. They share a table so that one query
    fetches all there is to know.
    """

    class Service(models.TextChoices):
        TELEPHONE = "telephone", "telefon"
        VISIT = "visit", "besök"

    contact_point = models.ForeignKey(
        ContactPoint, models.CASCADE, related_name="hours", verbose_name="kontaktväg"
    )
    service = models.CharField("gäller", max_length=10, choices=Service, default=Service.TELEPHONE)
    monday = models.BooleanField("må", default=False)
    tuesday = models.BooleanField("ti", default=False)
    wednesday = models.BooleanField("on", default=False)
    thursday = models.BooleanField("to", default=False)
    friday = models.BooleanField("fr", default=False)
    saturday = models.BooleanField("lö", default=False)
    sunday = models.BooleanField("sö", default=False)
    opens = models.TimeField("öppnar", null=True, blank=True)
    closes = models.TimeField(
        "stänger",
        null=True,
        blank=True,
        help_text=(
            "Är tiden tidigare än den då det öppnar menas nästa dag. 00:00 till 00:00 är hela "
            "dygnet."
        ),
    )
    valid_from = models.DateField("från och med", null=True, blank=True)
    valid_through = models.DateField("till och med", null=True, blank=True)
    is_exception = models.BooleanField("undantag", default=False, editable=False)
    reason = models.CharField(
        "anledning",
        max_length=80,
        blank=True,
        help_text="Visas för besökaren: ”Stängt i dag, personaldag”. Skriv med liten bokstav.",
    )

    class Meta:
        verbose_name = "öppettid"
        verbose_name_plural = "öppettider"
        ordering = ["service", "valid_from", "opens", "pk"]
        constraints = [
            models.CheckConstraint(
                condition=Q(opens__isnull=True, closes__isnull=True)
                | Q(opens__isnull=False, closes__isnull=False),
                name="contact_hours_both_times",
                violation_error_message="Skriv både när det öppnar och när det stänger.",
            ),
            models.CheckConstraint(
                condition=Q(valid_from=None)
                | Q(valid_through=None)
                | Q(valid_through__gte=F("valid_from")),
                name="contact_hours_dates_in_order",
                violation_error_message="Sista dagen kan inte ligga före den första.",
            ),
            models.CheckConstraint(
                condition=Q(is_exception=True) | Q(opens__isnull=False) & ~NO_DAY,
                name="contact_hours_ordinary_whole",
                violation_error_message="Kryssa för minst en dag och skriv tiderna.",
            ),
            models.CheckConstraint(
                condition=Q(is_exception=False)
                | Q(valid_from__isnull=False, valid_through__isnull=False) & NO_DAY,
                name="contact_hours_exception_dated",
                violation_error_message="Ett undantag behöver en första och en sista dag.",
            ),
        ]

    def __str__(self):
        return "undantag" if self.is_exception else "vanliga tider"

    def clean(self):
        super().clean()
        if self.is_exception and self.valid_from and not self.valid_through:
            self.valid_through = self.valid_from
        if self.opens and self.opens.second or self.closes and self.closes.second:
            raise ValidationError("Skriv tider i hela minuter.")

    def validate_constraints(self, exclude=None):
        """All of them: a form leaves out the fields that it fixes itself, and they count too."""
        super().validate_constraints()

    @property
    def weekdays(self):
        """The days of the week as `date.weekday` counts them, Monday first."""
        return frozenset(number for number, day in enumerate(DAYS) if getattr(self, day))

    @property
    def span(self):
        """From when to when, or None for a day that is closed."""
        return None if self.opens is None else Span.between(self.opens, self.closes)

    def as_rule(self):
        """Ordinary hours, for the calculation."""
        since, until = self.valid_from or date.min, self.valid_through or date.max
        return Rule(self.weekdays, self.span, since, until)

    def as_special(self):
        """An exception, for the calculation."""
        reason = Reason(self.reason, shown_language(self, "reason")) if self.reason else None
        return Special(self.valid_from, self.valid_through, self.span, reason)
