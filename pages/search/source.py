from django.conf import settings
from modeltranslation.translator import NotRegistered

from pages.language import text_in, translated_fields

from .models import Entry, StaffEntry
from .staff import with_ends
from .words import plain, stemmed

MOST_LETTERS = 200_000  # PostgreSQL refuses a document of more than a megabyte


class Source:
    """What of one model can be found by searching.

    Subclass it, name the model and its fields, and register an instance of it:
    `extensions.search_sources(lambda: [PageSource()])`. The model must be Findable (everything
    Published is).
    """

    model = None
    label = ""  # where a hit stands when it has no trail: "Kontakt"
    title = "title"
    lead = "lead"  # may be rich text: its first sentences are shown
    texts = ("body",)  # what else is searched
    staff_texts = ()  # what else staff find it by, in the list of its kind

    @property
    def kind(self):
        """What the index calls it."""
        return self.model._meta.label_lower

    def everything(self):
        """All rows that may ever be found. Their dates say when."""
        return self.model._default_manager.all()

    def live(self, now):
        """The rows that everyone can read at `now`."""
        return self.everything().live(now)

    def dates(self, thing):
        """(from, until): the moments between which `thing` can be found, as in Published."""
        return thing.published_at, thing.expires_at

    def touched_by(self, saved):
        """The things of this source whose words or dates may change when `saved` is saved, and
        which go when it is deleted."""
        return [saved] if isinstance(saved, self.model) else []

    def trails(self, things):
        """{pk: [what stands above it, uppermost first, with a title]}, in few queries."""
        return {}

    def entries(self, thing):
        """What the index keeps about `thing`: one Entry for each language."""
        published_at, expires_at = self.dates(thing)
        return [
            Entry(
                kind=self.kind,
                object_id=thing.pk,
                language=language,
                published_at=published_at,
                expires_at=expires_at,
                title_stems=self._stems(thing, language, [self.title]),
                text_stems=self._stems(thing, language, [self.lead, *self.texts]),
            )
            for language, _ in settings.LANGUAGES
        ]

    def staff_entry(self, thing):
        """What the index keeps for staff: the words of the title and of `staff_texts`, in every
        language, and the parts of them."""
        found = {
            word: True
            for name in [self.title, *self.staff_texts]
            for language, _ in settings.LANGUAGES
            for word in with_ends(self._text(thing, name, language)[0])
        }
        return StaffEntry(kind=self.kind, object_id=thing.pk, words=" ".join(found)[:MOST_LETTERS])

    def _stems(self, thing, language, names):
        texts = [stemmed(*self._text(thing, name, language)) for name in names if name]
        return " ".join(texts)[:MOST_LETTERS]

    def _text(self, thing, name, language):
        """(text, its language) of a field: Swedish where it is not written in `language`."""
        if name not in _translated(self.model):
            return plain(getattr(thing, name) or ""), settings.LANGUAGE_CODE
        if text := text_in(thing, name, language):
            return plain(text), language
        return plain(text_in(thing, name, settings.LANGUAGE_CODE)), settings.LANGUAGE_CODE


def _translated(model):
    try:
        return translated_fields(model)
    except NotRegistered:
        return ()
