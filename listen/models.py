from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models.functions import Lower


class Pronunciation(models.Model):
    """How a word or a name is said, where the rules or the voice get it wrong."""

    written = models.CharField(
        "skrivs",
        max_length=80,
        help_text="Ordet eller namnet som det står på sidorna, till exempel Växjö eller SMHI.",
    )
    said = models.CharField(
        "sägs",
        max_length=200,
        help_text=(
            "Skriv som det låter, med vanliga bokstäver. Exempel: väck-sjö (Växjö), "
            "ess emm hå i (SMHI), ell ess ess (LSS). Mellanslag och bindestreck delar upp ordet."
        ),
    )
    language = models.CharField("språk", max_length=10, default=settings.LANGUAGE_CODE)
    match_case = models.BooleanField(
        "bara med samma stora och små bokstäver",
        default=False,
        help_text="Kryssa om IT ska sägas på ett sätt och it på ett annat.",
    )

    class Meta:
        verbose_name = "uttal"
        verbose_name_plural = "uttal"
        ordering = ["written", "language"]
        constraints = [
            models.UniqueConstraint(
                Lower("written"),
                "language",
                "match_case",
                name="listen_pronunciation_once",
                violation_error_message="Ordet finns redan i ordlistan.",
            )
        ]

    def __str__(self):
        return f"{self.written} – {self.said}"

    def clean(self):
        """Blanks folded; refuses what has nothing to find or to say."""
        self.written, self.said = (" ".join(text.split()) for text in (self.written, self.said))
        if not any(sign.isalnum() for sign in self.written):
            raise ValidationError({"written": "Skriv ett ord med bokstäver eller siffror."})
        if not any(sign.isalpha() for sign in self.said):
            raise ValidationError({"said": "Skriv hur det låter, med bokstäver."})
