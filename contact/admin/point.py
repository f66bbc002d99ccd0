from django.contrib import admin
from django.db import models
from django.utils import timezone
from django.utils.formats import date_format

from contact.models import ContactPoint
from pages.admin_base import TextAdmin
from pages.admin_lists import StateFilter, state, translations

from .form import ContactPointForm
from .inlines import ExceptionInline, HoursInline, TelephoneInline


class CheckedFilter(admin.SimpleListFilter):
    title = "kontroll"
    parameter_name = "kontroll"

    def lookups(self, request, model_admin):
        return [("behovs", "Behöver kontrolleras")]

    def queryset(self, request, queryset):
        return queryset.to_be_checked(timezone.localdate()) if self.value() else queryset


@admin.register(ContactPoint)
class ContactPointAdmin(TextAdmin):
    task, task_add = "Ändra telefonnummer och öppettider", "Lägga till en kontaktväg"
    form = ContactPointForm
    formfield_overrides = {models.URLField: {"assume_scheme": "https"}}
    list_display = ["name", state, translations, "checked", "check_again_on", "owner"]
    list_filter = [CheckedFilter, StateFilter]
    search_fields = ["name", "description", "operator", "telephones__number"]
    search_help_text = "Sök på namn, nummer eller den som svarar"
    prepopulated_fields = {"slug": ["name"]}
    autocomplete_fields = ["pages"]
    inlines = [TelephoneInline, HoursInline, ExceptionInline]
    fieldsets = [
        (None, {"fields": ["name", "description", "operator", "anonymity", "source"]}),
        ("E-post och webb", {"fields": ["email", "url"]}),
        (
            "Kontroll",
            {
                "fields": [
                    "checked_today",
                    "checked_on",
                    "check_again_on",
                    "source_url",
                    "owner",
                ]
            },
        ),
        ("Helgdagar", {"fields": ["open_on_holidays", "open_on_eves"]}),
        (
            "Adresser",
            {
                "fields": [
                    "visiting_place",
                    "visiting_street",
                    ("visiting_postal_code", "visiting_locality"),
                    "mailing_street",
                    ("mailing_postal_code", "mailing_locality"),
                ]
            },
        ),
        ("Var den visas", {"fields": ["pages", "is_main", "position", "slug"]}),
        ("Publicering", {"fields": ["published_at", "expires_at"]}),
    ]

    def has_delete_permission(self, request, obj=None):
        """The switchboard stays: every page of the site ends with it."""
        is_main = obj is not None and obj.is_main
        return not is_main and super().has_delete_permission(request, obj)

    @admin.display(description="kontrollerad", ordering="checked_on")
    def checked(self, point):
        if point.checked_on is None:
            return "Aldrig"
        day = date_format(point.checked_on, "j F Y")
        return f"{day}, behövs igen" if point.needs_checking(timezone.localdate()) else day
