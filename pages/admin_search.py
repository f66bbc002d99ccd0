"""The search box of staff's lists, as quick however many rows there are."""

import re

from .language import split_prefix
from .models import Addressed
from .search.staff import keys_for_staff

MOST_HITS = 100


class FoundByWords:
    """Finds by parts of words in what a thing is called (`Source.staff_texts`), or by its address.

    For the admin of a model that has a Source. Of very many hits the newest are shown.
    """

    # Django shows the box, and lets others complete a choice, where something stands here.
    search_fields = ["words"]

    def get_search_results(self, request, queryset, search_term):
        if not search_term.strip():
            return queryset, False
        keys = self._at(search_term) or keys_for_staff(
            self.model._meta.label_lower, search_term, MOST_HITS + 1
        )
        request.hits_are_cut = len(keys) > MOST_HITS
        return queryset.filter(pk__among=keys[:MOST_HITS]), False

    def get_changelist_instance(self, request):
        changes = super().get_changelist_instance(request)
        changes.is_cut = getattr(request, "hits_are_cut", False)
        return changes

    def _at(self, text):
        if "/" not in text or not issubclass(self.model, Addressed):
            return []
        return list(self.model.objects.at(address_in(text)).values_list("pk", flat=True))


def address_in(text):
    """ "bygga/lov" of "https://www.perstorp.se/en/bygga/lov/?utm=1#del": a Swedish address without
    slashes around it."""
    path = re.sub(r"^\w+://[^/]*|[?#].*$", "", text.strip())
    return split_prefix(f"/{path.strip('/')}")[1].strip("/")
