"""The days that are not like others in Sweden.

Red days are those of lag (1989:253) om allmänna helgdagar. Midsommarafton, julafton and nyårsafton
count as Sundays by semesterlagen (1977:480) 7 §; påskafton and pingstafton are free where a
Saturday otherwise is not. Days that many only shorten (skärtorsdagen, valborgsmässoafton) and
klämdagar are no eves here: each workplace decides, and an editor enters an exception.
"""

from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from django.utils.translation import gettext
from django.utils.translation import gettext_noop as _

from .sweden import Sweden

# What the library calls them, and how they are written inside a sentence.
RED_DAYS = {
    "Nyårsdagen": _("nyårsdagen"),
    "Trettondedag jul": _("trettondedag jul"),
    "Långfredagen": _("långfredagen"),
    "Påskdagen": _("påskdagen"),
    "Annandag påsk": _("annandag påsk"),
    "Första maj": _("första maj"),
    "Kristi himmelsfärdsdag": _("Kristi himmelsfärdsdag"),
    "Pingstdagen": _("pingstdagen"),
    "Nationaldagen": _("nationaldagen"),
    "Midsommardagen": _("midsommardagen"),
    "Alla helgons dag": _("alla helgons dag"),
    "Juldagen": _("juldagen"),
    "Annandag jul": _("annandag jul"),
}
EVES = {
    "Påskafton": _("påskafton"),
    "Pingstafton": _("pingstafton"),
    "Midsommarafton": _("midsommarafton"),
    "Julafton": _("julafton"),
    "Nyårsafton": _("nyårsafton"),
}


@dataclass(frozen=True)
class Holiday:
    name: str  # in Swedish, as inside a sentence
    is_eve: bool

    @property
    def words(self):
        """The name in the reader's language."""
        return gettext(self.name)


def holiday_on(day: date) -> Holiday | None:
    """The red day or eve that `day` is; a red day where it is both."""
    return _holidays_of(day.year).get(day)


@lru_cache(maxsize=64)
def _holidays_of(year):
    return _named(year, ("de_facto", "optional"), EVES, is_eve=True) | _named(
        year, ("public",), RED_DAYS, is_eve=False
    )


def _named(year, categories, names, is_eve):
    found = Sweden(
        years=year, expand=False, language="sv", include_sundays=False, categories=categories
    )
    # Two names on one day come joined: in 2008 Första maj was Kristi himmelsfärdsdag too.
    firsts = {day: all_names.split("; ")[0] for day, all_names in found.items()}
    return {day: Holiday(names[name], is_eve) for day, name in firsts.items() if name in names}
