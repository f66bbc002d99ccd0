from django.db import models

from .service import Service


class Datatype(models.TextChoices):
    STRING = "string", "En rad"
    NUMBER = "number", "Ett tal"
    DATETIME = "datetime", "Datum och tid"
    TEXT = "text", "Flera rader"
    SINGLEVALUELIST = "singlevaluelist", "Ett val ur en lista"
    MULTIVALUELIST = "multivaluelist", "Flera val ur en lista"


LISTS = {Datatype.SINGLEVALUELIST, Datatype.MULTIVALUELIST}


class ServiceAttribute(models.Model):
    """A question of its own that a category asks (Open311: attribute)."""

    service = models.ForeignKey(
        Service, models.CASCADE, related_name="attributes", verbose_name="kategori"
    )
    code = models.SlugField(
        "kod", help_text="Ett ord utan å, ä och ö. Ändra det inte när det har börjat användas."
    )
    description = models.CharField("fråga", max_length=250)
    datatype = models.CharField("svar", max_length=20, choices=Datatype, default=Datatype.STRING)
    datatype_description = models.CharField(
        "hjälptext", max_length=250, blank=True, help_text="Till exempel hur svaret ska skrivas."
    )
    required = models.BooleanField("måste besvaras", default=False)
    position = models.PositiveIntegerField("ordning", default=0)

    class Meta:
        verbose_name = "fråga"
        verbose_name_plural = "frågor"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["service", "code"],
                name="cases_attribute_once",
                violation_error_message="Koden används redan i en annan fråga.",
            )
        ]

    def __str__(self):
        return self.description

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        self.service.touch()

    def delete(self, *args, **kwargs):
        self.service.touch()
        return super().delete(*args, **kwargs)

    @property
    def is_list(self):
        return self.datatype in LISTS


class AttributeValue(models.Model):
    """One of the answers that can be chosen (Open311: value)."""

    attribute = models.ForeignKey(ServiceAttribute, models.CASCADE, related_name="values")
    key = models.SlugField("kod")
    name = models.CharField("svar", max_length=100)
    position = models.PositiveIntegerField("ordning", default=0)

    class Meta:
        verbose_name = "svar att välja"
        verbose_name_plural = "svar att välja"
        ordering = ["position", "pk"]
        constraints = [
            models.UniqueConstraint(
                fields=["attribute", "key"],
                name="cases_attribute_value_once",
                violation_error_message="Koden används redan i ett annat svar.",
            )
        ]

    def __str__(self):
        return self.name

    def save(self, *args, **kwargs):
        super().save(*args, **kwargs)
        self.attribute.service.touch()

    def delete(self, *args, **kwargs):
        self.attribute.service.touch()
        return super().delete(*args, **kwargs)
