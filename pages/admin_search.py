"""The search box of staff's lists, as quick however many rows there are."""

import re

from .admin_pages import MOST_COUNTED
from .language import split_prefix
from .models import Addressed
from .search.staff import keys_for_staff


class FoundByWords:
    """Finds by parts of words in what a thing is called (`Source.staff_texts`), or by its address.

    For the admin of a model that has a Source. Of more than MOST_COUNTED hits the newest are shown.
    """

    # Django shows the box, and lets others complete a choice, where something stands here.
    search_fields = ["words"]

    def get_search_results(self, request, queryset, search_term):
        if not search_term.strip():
            return queryset, False
        kind = self.model._meta.label_lower
        keys = self._at(search_term) or keys_for_staff(kind, search_term, MOST_COUNTED + 1)
        return queryset.filter(pk__in=keys), False

    def _at(self, text):
        if "/" not in text or not issubclass(self.model, Addressed):
            return []
        return list(self.model.objects.at(address_in(text)).values_list("pk", flat=True))


def address_in(text):
    """ "bygga/lov" of "https://www.perstorp.se/en/bygga/lov/?utm=1#del": a Swedish address without
    slashes around it."""
    path = re.sub(r"^\w+://[^/]*|[?#].*$", "", text.strip())
    return split_prefix(f"/{path.strip('/')}")[1].strip("/")
