from dataclasses import dataclass

from django.urls import reverse


@dataclass(frozen=True)
class MainPage:
    """A page that is code, in every language: it has no row that says what it is called."""

    view: str
    title: str  # lazily translated
    lead: str

    def get_absolute_url(self):
        return reverse(self.view)
