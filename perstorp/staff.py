from csp.decorators import csp_update
from django.conf import settings
from django.contrib import admin
from django.contrib.admin.views.autocomplete import AutocompleteJsonView
from django.utils import timezone
from django.views.i18n import JavaScriptCatalog

from pages import extensions

from .login import LoginForm

# The rich text editor writes one <style> of its own; tests/browser/test_staff.py sees to it
# that this is still the one.
EDITOR_STYLE = "'sha256-PlumsSlvJ7vvWzjqibGAYKq92O3y/4JTxWWsWJvyUYA='"


class StaffSite(admin.AdminSite):
    """The staff's way in, under the town's own name."""

    site_header = f"{settings.TOWN.name} – redigera webbplatsen"
    site_title = settings.TOWN.name
    index_title = "Vad vill du göra?"
    empty_value_display = "–"
    enable_nav_sidebar = False
    login_form = LoginForm

    def get_app_list(self, request, app_label=None):
        """The apps in the order of INSTALLED_APPS, with the words of what can be done."""
        groups = list(self._build_app_dict(request, app_label).values())
        for group in groups:
            group["models"].sort(key=lambda model: self._of(model, "place", 0))
            for model in group["models"]:
                name = model["model"]._meta.verbose_name
                model["task"] = self._of(model, "task") or model["name"]
                model["task_add"] = self._of(model, "task_add") or f"Lägg till {name}"
        return sorted(groups, key=lambda group: group["app_label"] == "auth")

    def _of(self, model, attribute, default=None):
        """What the admin of a model in the list says in `attribute`."""
        return getattr(self._registry[model["model"]], attribute, default)

    def index(self, request, extra_context=None):
        panels = extensions.staff_panels.collect(request.user, timezone.now())
        return super().index(request, {"panels": panels} | (extra_context or {}))

    def admin_view(self, view, cacheable=False):
        return csp_update({"style-src": [EDITOR_STYLE]})(super().admin_view(view, cacheable))

    def autocomplete_view(self, request):
        return Suggestions.as_view(admin_site=self)(request)

    def i18n_javascript(self, request, extra_context=None):
        return Words.as_view(packages=["django.contrib.admin"])(request)


class Suggestions(AutocompleteJsonView):
    """Says where each page is: many are called the same."""

    def serialize_result(self, obj, to_field_name):
        result = super().serialize_result(obj, to_field_name)
        if hasattr(obj, "get_absolute_url"):
            result["text"] += f" ({obj.get_absolute_url()})"
        return result


class Words(JavaScriptCatalog):
    """The words of the admin's scripts, with the rich text editor's from our own locale/."""

    def get_paths(self, packages):
        return [*super().get_paths(packages), *settings.LOCALE_PATHS]
