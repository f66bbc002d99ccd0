"""The pages of staff's lists: of very many rows the first and the last ones, at the same cost."""

from django.core.paginator import Page, Paginator
from django.utils.functional import cached_property

MOST_COUNTED = 1000


class EndsPaginator(Paginator):
    """Counts no further than to MOST_COUNTED. What lies beyond is searched for, or sorted so that
    it comes first or last.

    Page -1 is the last one, -2 the one before it, and so on: read from the end of the list.
    """

    @cached_property
    def _counted(self):
        return self.object_list.order_by()[: MOST_COUNTED + 1].count()

    @property
    def count(self):
        return min(self._counted, MOST_COUNTED)

    @property
    def is_long(self):
        """True if there are more rows than are counted."""
        return self._counted > MOST_COUNTED

    def page(self, number):
        if not isinstance(number, int) or number >= 0:
            return super().page(number)
        if not self.is_long:
            return super().page(self.num_pages + 1 + number)
        place = self.validate_number(-number) * self.per_page
        rows = list(self.object_list.reverse()[place - self.per_page : place])
        return Page(rows[::-1], number, self)

    def get_elided_page_range(self, number=1, **how):
        """The numbers that are shown; those from the end have links of their own."""
        return super().get_elided_page_range(max(1, number), **how)
