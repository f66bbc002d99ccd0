from pages.models import Page
from pages.models.tree import ancestor_paths

from .source import Source


class PageSource(Source):
    model = Page
    texts = ("body", "picture_alt")
    staff_texts = ("slug",)

    def trails(self, things):
        paths = {page.pk: ancestor_paths(page.path) for page in things}
        wanted = {path for above in paths.values() for path in above}
        titles = Page.objects.live().only("path", "title").filter(path__in=wanted)
        by_path = {page.path: page for page in titles}
        return {
            pk: [by_path[path] for path in above if path in by_path] for pk, above in paths.items()
        }
