from functools import cached_property

from django.db.models import Q

from .models import Page
from .models.page import SECTION
from .models.tree import ancestor_paths


class Navigation:
    """The sections of the menu and the trail to the page being read, in one query.

    `path` is the page's own path, "" where no page is being read. `within` says that the
    reader stands below that page, which then belongs to the trail.
    """

    def __init__(self, user, path="", within=False):
        self.user = user
        self.trail_paths = [*ancestor_paths(path), path] if within else ancestor_paths(path)

    @cached_property
    def _pages(self):
        wanted = SECTION | Q(path__in=self.trail_paths)
        pages = Page.objects.visible_to(self.user).filter(wanted).order_by("position", "path")
        return list(pages.in_short())

    @property
    def sections(self):
        return [page for page in self._pages if page.is_section]

    @property
    def trail(self):
        """The pages above, the uppermost first."""
        above = [page for page in self._pages if page.path in self.trail_paths]
        return sorted(above, key=lambda page: len(page.path))

    @property
    def current_section(self):
        return self.trail_paths[0] if self.trail_paths else ""
