from django.contrib import admin
from django.utils.html import format_html

from . import extensions
from .admin_base import StaffAdmin, TextAdmin
from .admin_lists import SectionFilter, StateFilter, state, translations
from .admin_search import FoundByWords
from .models import MovedAddress, Page
from .models.tree import Tree


@admin.register(Page)
class PageAdmin(FoundByWords, TextAdmin):
    task, task_add = "Ändra en sida", "Skriva en ny sida"
    list_display = ["indented_title", state, translations, "updated_at"]
    list_filter = [SectionFilter, StateFilter]
    search_help_text = "Sök på rubrik eller adress"
    autocomplete_fields = ["parent", "related"]
    prepopulated_fields = {"slug": ["title"]}
    fieldsets = [
        (None, {"fields": ["title", "lead", "body"]}),
        ("Bild", {"fields": ["picture", "picture_alt", "picture_decorative"]}),
        (None, {"fields": ["related"]}),
        ("Var sidan ligger", {"fields": ["parent", "slug", "position", "in_menu", "on_start"]}),
        ("Publicering", {"fields": ["published_at", "expires_at", "sensitive"]}),
    ]

    def get_ordering(self, request):
        return [Tree("path")]

    def get_inlines(self, request, obj):
        return extensions.page_inlines.collect()

    @admin.display(description="rubrik")
    def indented_title(self, page):
        depth = page.path.count("/")
        return format_html('<span class="tree tree--{}">{}</span>', depth, page.title)

    def bring_back(self, before, page):
        """The earlier version has been written past Page.save, which must see the true move."""
        super().bring_back(before, page)
        Page.objects.filter(pk=page.pk).update(path=before.path)


@admin.register(MovedAddress)
class MovedAddressAdmin(StaffAdmin):
    """Read only: an address that has been public goes on answering."""

    task = "Se flyttade adresser"
    list_display = ["old", "new", "moved_at"]
    search_fields = ["old", "new"]

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False
