from django.contrib import admin
from django.template.response import TemplateResponse

from contact.cases.models import ApiKey
from pages.admin_base import StaffAdmin


@admin.register(ApiKey)
class ApiKeyAdmin(StaffAdmin):
    """A key is shown in the answer that made it, and is in no cookie, message or log."""

    task, task_add = "Stänga av en nyckel till Open311", "Lämna ut en nyckel till Open311"
    place = 6
    list_display = ["label", "active", "created"]
    list_filter = ["active"]

    def get_fields(self, request, obj=None):
        return ["label", "active", "created"] if obj else ["label"]

    def get_readonly_fields(self, request, obj=None):
        return ["created"]

    def has_delete_permission(self, request, obj=None):
        """A key that no longer holds is revoked: who has had one can be seen."""
        return False

    def save_model(self, request, obj, form, change):
        if change:
            return super().save_model(request, obj, form, change)
        issued, request.new_key = ApiKey.issue(obj.label)
        obj.pk = issued.pk
        return None

    def response_add(self, request, obj, post_url_continue=None):
        context = self.admin_site.each_context(request) | {
            "title": "Ny nyckel",
            "opts": self.opts,
            "original": obj,
            "key": request.new_key,
        }
        return TemplateResponse(request, "admin/cases/api_key.html", context)
