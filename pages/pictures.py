"""One picture with its words: cleaned, no larger than needed, never without a description."""

import re
import secrets

from django.conf import settings
from django.core.exceptions import ValidationError
from django.core.files.base import ContentFile
from django.db import models
from django.db.models import Q

from .language import text_in
from .photo_cleaning import clean_photo, jpeg

# The column is 608 pixels wide, and a phone shows some 360. A good screen has two for each.
LARGEST, NARROW = 1216, 720  # pixels: the longer side of what is stored; the width of its small one
WIDE = "-1216.jpg"  # how the name of a picture ends that has a small one beside it

MISSING_WORDS = "Beskriv bilden i ord, eller kryssa för att den är dekoration."
PLACEHOLDER = re.compile(
    r"""^\W*( fyll\ i.* | (alt|alternativ)\s?-?text.* | beskrivning(\ av\ bilden)?
        | describe.* | description
        | (en\ )?(bild|foto|fotografi|image|picture|photo|img|dsc|untitled|namnlös)[\W\d_]*
        | [\w\-. ]+\.(jpe?g|png|gif|webp|heic|svg) | x+ | [\W\d_]+ | todo.* )\W*$""",
    re.IGNORECASE | re.VERBOSE,
)


def random_name(instance, filename):
    """Where a picture is stored: nothing of the sender's name for it is kept."""
    return f"bilder/{secrets.token_hex(8)}{WIDE if filename == WIDE else '.jpg'}"


def refuse_placeholder(text):
    """Raises ValidationError for a description that describes nothing."""
    if text and PLACEHOLDER.match(text.strip()):
        raise ValidationError(
            "Skriv vad bilden visar, för den som inte ser den. ”%(text)s” säger inget.",
            params={"text": text},
        )


class Pictured(models.Model):
    picture = models.ImageField(
        "bild",
        upload_to=random_name,
        blank=True,
        width_field="picture_width",
        height_field="picture_height",
        help_text="Jpeg, png eller webp, högst 15 MB. Plats och annat dolt i bilden tas bort.",
    )
    picture_width = models.PositiveIntegerField(null=True, editable=False)
    picture_height = models.PositiveIntegerField(null=True, editable=False)
    picture_alt = models.CharField(
        "bilden i ord",
        max_length=250,
        blank=True,
        validators=[refuse_placeholder],
        help_text="Vad bilden visar, för den som inte ser den. Läses upp av skärmläsare.",
    )
    picture_decorative = models.BooleanField(
        "bilden är bara dekoration",
        default=False,
        help_text="Kryssa om bilden inte säger något som texten saknar. Då behövs inga ord.",
    )

    class Meta:
        abstract = True
        constraints = [
            models.CheckConstraint(
                condition=Q(picture="")
                | Q(picture_decorative=True)
                | (Q(picture_alt_sv__isnull=False) & ~Q(picture_alt_sv="")),
                name="%(app_label)s_%(class)s_picture_has_words",
                violation_error_message=MISSING_WORDS,
            )
        ]

    def save(self, *args, **kwargs):
        """Cleans and refuses here too: an import or a script does not pass through a form."""
        for code, _ in settings.LANGUAGES:
            refuse_placeholder(text_in(self, "picture_alt", code))
        self._clean_picture()
        is_new = self.picture and not self.picture._committed
        narrow = self.picture.file.narrow if is_new else None
        super().save(*args, **kwargs)
        if narrow:
            self.picture.storage.save(_narrow(self.picture.name), ContentFile(narrow))

    def clean(self):
        super().clean()
        if self.picture and not self.picture_decorative and not self.picture_alt:
            raise ValidationError({"picture_alt_sv": MISSING_WORDS})
        self._clean_picture()

    @property
    def picture_srcset(self):
        """Its sizes, for a browser to choose from; "" where there is one only."""
        if not self.picture.name.endswith(WIDE):
            return ""
        narrow = self.picture.storage.url(_narrow(self.picture.name))
        return f"{narrow} {NARROW}w, {self.picture.url} {self.picture_width}w"

    def _clean_picture(self):
        is_new = self.picture and not self.picture._committed
        if is_new and not isinstance(self.picture.file, CleanedPicture):
            self.picture = cleaned_picture(self.picture)


class CleanedPicture(ContentFile):
    """What `cleaned_picture` has made, so that it is not made again; `narrow`, its small one."""

    narrow = None


def cleaned_picture(file):
    """A new JPEG that holds the pixels of `file` and nothing else (no place, no comments).

    Raises ValidationError when the file is too large or is no picture we can read.
    """
    try:
        image = clean_photo(file, LARGEST)
    except ValidationError as error:
        raise ValidationError({"picture": error}) from error
    if image.width <= NARROW:
        return CleanedPicture(jpeg(image), name="bild.jpg")
    cleaned = CleanedPicture(jpeg(image), name=WIDE)
    cleaned.narrow = jpeg(image.resize((NARROW, round(image.height * NARROW / image.width))))
    return cleaned


def _narrow(name):
    return f"{name.removesuffix(WIDE)}-{NARROW}.jpg"
