from dataclasses import dataclass

from django.db.models import QuerySet

from contact.cases.finding.query import find
from contact.cases.models import ServiceRequest
from pages.cleaning import clean_text, one_line

from .filters import FilterForm
from .tabs import NEWEST, Tab, first_tab, tabs_for

LONGEST_QUERY = 200


@dataclass(frozen=True)
class Listing:
    """The cases that an address asks for. `rows` are in no order yet: `order` says which."""

    tabs: list
    tab: Tab | None  # None: all cases are searched
    filters: FilterForm
    rows: QuerySet
    order: tuple
    query: str = ""
    is_cut: bool = False  # so much was found that only the newest of it is among `rows`

    @property
    def heading(self):
        return self.tab.label if self.tab else f"Träffar på ”{self.query}”"


def listing_of(user, params, now):
    """The Listing that the query string `params` asks for, of what `user` may read."""
    cases = ServiceRequest.objects.visible_to(user)
    tabs, filters = tabs_for(user, cases, now), FilterForm(params)
    query = one_line(clean_text(params.get("q", ""), LONGEST_QUERY))[:LONGEST_QUERY]
    if query:
        found = find(query, user)
        rows = filters.narrow(cases.filter(pk__among=found.keys))
        return Listing(tabs, None, filters, rows, NEWEST, query, found.is_cut)
    tab = next((tab for tab in tabs if tab.slug == params.get("vy")), None) or first_tab(tabs)
    return Listing(tabs, tab, filters, filters.narrow(tab.rows), tab.order)
