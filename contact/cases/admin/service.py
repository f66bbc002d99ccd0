import reversion
from adminsortable2.admin import SortableAdminBase, SortableTabularInline
from django.contrib import admin
from django.urls import reverse
from django.utils.html import format_html

from contact.cases.models import Service, ServiceAttribute
from pages.admin_base import TextAdmin

# Here, before the inline is seen: otherwise an earlier version of a category would take all its
# questions back with it, and delete those that are newer.
reversion.register(Service)


class AttributeInline(SortableTabularInline):
    """The questions in their order. Each is written on a page of its own."""

    model = ServiceAttribute
    extra = 0
    can_delete = False
    show_change_link = True
    fields = readonly_fields = ["datatype", "required"]
    verbose_name_plural = "Frågor: dra dem i rätt ordning"

    def has_add_permission(self, request, obj=None):
        return False


@admin.register(Service)
class ServiceAdmin(SortableAdminBase, TextAdmin):
    task, task_add = "Ändra en kategori", "Lägga till en kategori"
    place = 4
    list_display = ["service_name", "group", "kind", "department", "active"]
    list_filter = ["department"]
    list_select_related = ["department"]
    search_fields = ["service_name", "group", "keywords"]
    search_help_text = "Sök på namn, grupp eller sökord"
    fieldsets = [
        (
            None,
            {
                "fields": [
                    "service_name",
                    "group",
                    "description",
                    "emergency_notice",
                    "service_notice",
                    "stop_message",
                ]
            },
        ),
        ("Vem som tar hand om ärendet", {"fields": ["department", "expected_days"]}),
        ("Vad avsändaren får svara på", {"fields": ["kind", "location_policy", "new_question"]}),
        ("Om någon annan än kommunen ansvarar", {"fields": ["stop_contact"]}),
        ("Vem som får se ärendet", {"fields": ["secrecy_default", "api_visible"]}),
        ("I listan över kategorier", {"fields": ["active", "position"]}),
        ("För andra datorer", {"fields": ["service_code", "keywords"]}),
    ]
    inlines = [AttributeInline]
    prepopulated_fields = {"service_code": ["service_name"]}

    def get_readonly_fields(self, request, obj=None):
        return ["new_question", *(["service_code"] if obj else [])]

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else super().get_prepopulated_fields(request, obj)

    def has_delete_permission(self, request, obj=None):
        """A category that has been chosen once is switched off, not removed."""
        return False

    @admin.display(description="ny fråga")
    def new_question(self, service):
        if not service.pk:
            return "Spara kategorin först. Sedan lägger du till frågor."
        address = reverse("admin:cases_serviceattribute_add")
        return format_html('<a href="{}?service={}">Lägg till en fråga</a>', address, service.pk)
