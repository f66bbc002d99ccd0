from django.contrib import admin
from django.utils.html import format_html

from faq.models import Question
from pages.admin_base import TextAdmin
from pages.admin_lists import StateFilter, state, translations


@admin.register(Question)
class QuestionAdmin(TextAdmin):
    task, task_add = "Ändra ett svar", "Skriva en ny fråga"
    list_display = ["question", "topic", state, translations, "updated_at"]
    list_filter = ["topic", StateFilter]
    list_select_related = ["topic"]
    search_fields = ["question", "answer"]
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
