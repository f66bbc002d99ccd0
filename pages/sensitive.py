from django.db import models


class Sensitive(models.Model):
    """May be read by someone who is watched: no cache, no referrer, a quick way out."""

    sensitive = models.BooleanField(
        "känslig sida",
        default=False,
        help_text=(
            "För den som kan vara övervakad: webbläsaren ombeds att inte spara sidan, "
            "och sidan får en knapp för att lämna den snabbt."
        ),
    )

    class Meta:
        abstract = True
