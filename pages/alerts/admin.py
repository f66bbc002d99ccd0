from django.contrib import admin
from django.urls import reverse
from django.utils import timezone

from pages.admin_base import TextAdmin
from pages.admin_form import StaffForm
from pages.admin_lists import StateFilter, state, translations
from pages.admin_search import FoundByWords

from .models import Alert


class AlertForm(StaffForm):
    """With the button "Ta ner nu": it goes at once, not at the next whole minute."""

    def clean(self):
        cleaned = super().clean()
        if "_take_down" in self.data:
            cleaned["expires_at"] = timezone.now()
        return cleaned


@admin.register(Alert)
class AlertAdmin(FoundByWords, TextAdmin):
    task, task_add = "Ändra eller ta ner ett viktigt meddelande", "Skriva ett viktigt meddelande"
    take_down_words = "Ta ner nu"
    form = AlertForm
    list_display = ["title", "shown_as", state, translations, "updated_at"]
    list_filter = [StateFilter]
    search_help_text = "Sök på rubrik eller adress"
    autocomplete_fields = ["page"]
    radio_fields = {"degree": admin.VERTICAL}
    prepopulated_fields = {"slug": ["title"]}
    fieldsets = [
        (None, {"fields": ["title", "text"]}),
        ("Var det visas", {"fields": ["degree", "page"]}),
        ("Publicering", {"fields": ["slug", "published_at", "expires_at"]}),
    ]

    def get_view_on_site_url(self, obj=None):
        """A crisis is looked at as the start page that it makes."""
        if obj and obj.pk and obj.is_crisis:
            return reverse("alerts:preview", args=[obj.slug])
        return super().get_view_on_site_url(obj)

    @admin.display(description="var det visas", ordering="degree")
    def shown_as(self, alert):
        return alert.get_degree_display().partition(":")[0]
