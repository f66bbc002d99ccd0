from dataclasses import dataclass

from django.db.models import QuerySet

from contact.cases import piles
from contact.cases.models import Department

MOST_COUNTED = 999
NEWEST = "-requested_datetime", "-pk"


@dataclass(frozen=True)
class Tab:
    """One view of the cases. `slug` stands in the address, `empty` where there are none."""

    slug: str
    label: str
    rows: QuerySet
    empty: str
    order: tuple = NEWEST
    about: str = ""

    @property
    def number(self):
        """How many there are, counted no further than to MOST_COUNTED."""
        number = self.rows.order_by()[: MOST_COUNTED + 1].count()
        return f"{MOST_COUNTED}+" if number > MOST_COUNTED else str(number)


def tabs_for(user, cases, now):
    """[Tab] of `cases`, those that are nearest to `user` first."""
    return [*_own(user, cases), *_urgent(cases, now), *_all(cases)]


def first_tab(tabs):
    """What is opened when nothing else is asked for: the unit's cases, or else all."""
    slugs = [tab.slug for tab in tabs]
    unit = next((slug for slug in slugs if slug.startswith("enhet-")), "oppna")
    return tabs[slugs.index(unit)]


def _own(user, cases):
    mine = cases.open().filter(assignee=user)
    yield Tab("mina", "Mina", mine, "Du har inga öppna ärenden. Ta ett ur listan Nya.")
    for unit in Department.objects.of(user):
        rows = piles.at_work(cases).filter(department=unit)
        yield Tab(f"enhet-{unit.pk}", unit.name, rows, f"{unit.name} har inga öppna ärenden.")


def _urgent(cases, now):
    return [
        Tab("nya", "Nya", piles.new(cases), "Inga nya ärenden väntar på att någon läser dem."),
        Tab(
            "sena",
            "Sena",
            piles.late(cases, now),
            "Inget ärende är sent.",
            ("expected_datetime", "pk"),
            "De har väntat längre än avsändaren har fått veta. Den som har väntat längst är först.",
        ),
        Tab(
            "vantar",
            "Väntar på avsändaren",
            piles.waiting(cases),
            "Inget ärende väntar på avsändaren.",
        ),
        Tab(
            "obekraftade",
            "Obekräftade",
            piles.unacknowledged(cases, now),
            "Inget ärende har legat obekräftat i mer än två dagar.",
            about="De kom in för mer än två dagar sedan, och ingen har bekräftat dem.",
        ),
        Tab(
            "skrap",
            "Misstänkt skräp",
            piles.suspected(cases),
            "Inget öppet ärende är misstänkt skräp.",
            about="De ligger för sig tills någon granskat dem. Avsändaren har fått kvitto.",
        ),
        Tab(
            "fara",
            "Kan handla om fara",
            piles.concerning(cases),
            "Inget öppet ärende ser ut att handla om hot, självmord eller våld.",
            about="Texten har ord som hot, självmord eller våld. Läs dem först.",
        ),
    ]


def _all(cases):
    return [
        Tab("oppna", "Alla öppna", cases.open(), "Det finns inga öppna ärenden."),
        Tab(
            "avslutade",
            "Avslutade",
            piles.closed(cases),
            "Inget ärende är avslutat än.",
            ("-closed_datetime", "-pk"),
        ),
    ]
