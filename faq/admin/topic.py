import reversion
from adminsortable2.admin import SortableAdminBase, SortableTabularInline
from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from faq.models import Question, Topic
from pages.admin_base import TextAdmin
from pages.admin_lists import StateFilter, state, translations
from pages.admin_search import FoundByWords

# Here, before the inline is seen: otherwise an earlier version of a topic would take all its
# answers back with it, and delete those that are newer.
reversion.register(Topic)


class QuestionInline(SortableTabularInline):
    """The questions in their order. Each is written on a page of its own."""

    model = Question
    extra = 0
    can_delete = False
    show_change_link = True
    fields = readonly_fields = [state]
    verbose_name_plural = "Frågor: dra dem i rätt ordning"

    def has_add_permission(self, request, obj=None):
        return False


@admin.register(Topic)
class TopicAdmin(FoundByWords, SortableAdminBase, TextAdmin):
    task, task_add = "Ordna frågorna i ett ämne", "Skapa ett nytt ämne"
    list_display = ["title", "speaker", "parent", state, translations]
    list_filter = [StateFilter]
    list_select_related = ["parent"]
    search_help_text = "Sök på rubrik eller ingress"
    autocomplete_fields = ["parent"]
    prepopulated_fields = {"slug": ["title"]}
    fieldsets = [
        (None, {"fields": ["title", "lead", "speaker"]}),
        ("Var ämnet står", {"fields": ["parent", "slug", "position"]}),
        ("Vem man når", {"fields": ["contact_point"]}),
        ("Publicering", {"fields": ["published_at", "expires_at"]}),
        ("Känslig sida", {"fields": ["sensitive"]}),
        ("Frågor", {"fields": ["new_question"]}),
    ]
    readonly_fields = ["new_question"]
    inlines = [QuestionInline]

    @admin.display(description="ny fråga")
    def new_question(self, topic):
        if not topic.pk:
            return "Spara ämnet först. Sedan lägger du till frågor."
        address = reverse("admin:faq_question_add")
        return format_html('<a href="{}?topic={}">Lägg till en fråga</a>', address, topic.pk)

    def bring_back(self, before, topic):
        """The earlier version has been written past Topic.save, which must see the true move."""
        super().bring_back(before, topic)
        Topic.objects.filter(pk=topic.pk).update(slug=before.slug)
