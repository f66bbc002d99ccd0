from dataclasses import dataclass

from django.db.models import QuerySet

from contact.cases.models import ServiceRequest
from contact.cases.reference import tidy_reference
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
    order: str
    query: str = ""

    @property
    def heading(self):
        return self.tab.label if self.tab else f"Träffar på ”{self.query}”"


def listing_of(user, params, now):
    """The Listing that the query string `params` asks for, of what `user` may read."""
    cases = ServiceRequest.objects.visible_to(user)
    tabs, filters = tabs_for(user, cases, now), FilterForm(params)
    query = one_line(clean_text(params.get("q", ""), LONGEST_QUERY))[:LONGEST_QUERY]
    if query:
        rows = cases.filter(service_request_id=tidy_reference(query))
        return Listing(tabs, None, filters, filters.narrow(rows), NEWEST, query)
    tab = next((tab for tab in tabs if tab.slug == params.get("vy")), None) or first_tab(tabs)
    return Listing(tabs, tab, filters, filters.narrow(tab.rows), tab.order)
