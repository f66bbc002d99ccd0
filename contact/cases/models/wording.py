from django.db import models

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
