"""What the lists of published things show and can be narrowed down by."""

from django.contrib import admin
from django.db.models import F, Q
from django.utils import timezone
from django.utils.formats import date_format

from .admin_languages import language_name
from .language import languages_of
from .models import Page


class SectionFilter(admin.SimpleListFilter):
    title = "avdelning"
    parameter_name = "avdelning"

    def lookups(self, request, model_admin):
        return Page.objects.sections().values_list("path", "title")

    def queryset(self, request, queryset):
        if not (path := self.value()):
            return queryset
        return queryset.filter(Q(path=path) | Q(path__startswith=f"{path}/"))


class StateFilter(admin.SimpleListFilter):
    title = "läge"
    parameter_name = "lage"

    def lookups(self, request, model_admin):
        return [
            ("live", "Publicerad"),
            ("draft", "Utkast"),
            ("planned", "Planerad"),
            ("expired", "Nertagen"),
        ]

    def queryset(self, request, queryset):
        now = timezone.now()
        match self.value():
            case "live":
                return queryset.live(now)
            case "draft":
                return queryset.filter(published_at=None)
            case "planned":
                return queryset.filter(published_at__gt=now)
            case "expired":
                return queryset.expired(now)
        return queryset


@admin.display(description="läge", ordering=F("published_at"))
def state(published):
    """Draft, planned, live or taken down, in words."""
    if published.state == "planned":
        return f"Publiceras {_day(published.published_at)}"
    if published.state == "expired":
        return f"Nertagen {_day(published.expires_at)}"
    return "Utkast" if published.state == "draft" else "Publicerad"


@admin.display(description="finns också på")
def translations(instance):
    """The languages besides Swedish in which all of it is written."""
    written = languages_of(instance)[1:]
    return ", ".join(language_name(code) for code in written) or "–"


def _day(moment):
    return date_format(timezone.localtime(moment), "j F Y")
