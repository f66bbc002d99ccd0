from django.contrib import admin

from contact.cases.models import Service
from pages.admin_base import TextAdmin


@admin.register(Service)
class ServiceAdmin(TextAdmin):
    task, task_add = "Ändra en kategori", "Lägga till en kategori"
    list_display = ["service_name", "kind", "active", "position"]
    fields = ["service_name", "description", "service_code", "kind", "active", "position"]

    def get_readonly_fields(self, request, obj=None):
        return ["service_code"] if obj else []

    def has_delete_permission(self, request, obj=None):
        """A category that has been chosen once is switched off, not removed."""
        return False
