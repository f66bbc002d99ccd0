from django.contrib import admin
from django.utils.html import format_html

from faq.models import Question, Topic
from pages.admin_base import TextAdmin
from pages.admin_lists import StateFilter, state, translations
from pages.admin_search import FoundByWords

MOST_TOPICS = 100


class TopicFilter(admin.SimpleListFilter):
    """The first MOST_TOPICS of them, and the one that is chosen."""

    title = "ämne"
    parameter_name = "amne"

    def lookups(self, request, model_admin):
        topics = Topic.objects.values_list("pk", "title")
        chosen = self.value() or ""
        known = dict(topics[:MOST_TOPICS])
        if chosen.isdecimal() and len(chosen) < 19 and int(chosen) not in known:
            known |= dict(topics.filter(pk=chosen))
        return known.items()

    def queryset(self, request, queryset):
        chosen = {str(key) for key, _ in self.lookup_choices}
        return queryset.filter(topic=self.value()) if self.value() in chosen else queryset


@admin.register(Question)
class QuestionAdmin(FoundByWords, TextAdmin):
    task, task_add = "Ändra ett svar", "Skriva en ny fråga"
    list_display = ["question", "topic", state, translations, "updated_at"]
    list_filter = [TopicFilter, StateFilter]
    list_select_related = ["topic"]
    search_help_text = "Sök i frågor och svar"
    ordering = ["topic__position", "topic__slug", "position", "pk"]
    fieldsets = [
        (None, {"fields": ["question", "answer"]}),
        ("Var frågan står", {"fields": ["topic", "position", "address"]}),
        ("Publicering", {"fields": ["published_at", "expires_at"]}),
    ]
    readonly_fields = ["address"]

    @admin.display(description="adress till svaret")
    def address(self, question):
        """Made of the question once and kept for ever, so that links to the answer last."""
        if not question.pk:
            return "Adressen görs av frågan när du sparar, och ändras sedan aldrig."
        address = question.get_absolute_url()
        return format_html('<a href="{}">{}</a>', address, address)
