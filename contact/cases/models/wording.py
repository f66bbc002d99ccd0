from django.core.exceptions import ValidationError
from django.db import models
from modeltranslation.utils import get_translation_fields

from contact.cases.mail import placeholders

from .outbox import Template
from .service import Service


class AnswerTemplate(models.Model):
    """An answer to begin from, instead of writing the same again."""

    title = models.CharField("namn", max_length=100, help_text="Så hittar du svaret i listan.")
    text = models.TextField("text", max_length=4000)
    services = models.ManyToManyField(
        Service,
        verbose_name="kategorier",
        blank=True,
        help_text="Inga: svaret passar alla kategorier.",
    )
    position = models.PositiveIntegerField("ordning", default=0)

    class Meta:
        verbose_name = "svarsmall"
        verbose_name_plural = "svarsmallar"
        ordering = ["position", "pk"]

    def __str__(self):
        return self.title


class MailText(models.Model):
    """The municipality's own words in one of the site's mails, instead of the site's."""

    template = models.CharField("mejl", max_length=30, choices=Template, unique=True)
    subject = models.CharField("ämne", max_length=150)
    body = models.TextField("text", max_length=4000)

    class Meta:
        verbose_name = "mejltext"
        verbose_name_plural = "mejltexter"
        ordering = ["template"]

    def __str__(self):
        return self.get_template_display()

    def clean(self):
        """What the site would not fill in, or lacks, is told at its field."""
        faults = {}
        for name in get_translation_fields("subject"):
            faults |= self._faults(name, placeholders.check)
        for name in get_translation_fields("body"):
            faults |= self._faults(name, placeholders.check_body)
        if faults:
            raise ValidationError(faults)

    def _faults(self, name, check):
        """{name: what `check` says of the text there}, or nothing."""
        text = getattr(self, name)
        try:
            if text and self.template:
                check(self.template, text)
        except ValidationError as error:
            return {name: error}
        return {}
