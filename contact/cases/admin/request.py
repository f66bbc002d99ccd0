from django.contrib import admin

from contact.cases.models import ServiceRequest
from contact.cases.staff import case_urls, person_urls, worklist_urls
from pages.admin_base import StaffAdmin

from .readonly import ReadOnly


@admin.register(ServiceRequest)
class ServiceRequestAdmin(ReadOnly, StaffAdmin):
    """All its pages are our own (contact/cases/staff): Django's would show the numbers of rows."""

    task, task_add = "Handlägga ärenden", "Skriva in ett ärende åt någon"

    def has_add_permission(self, request):
        """Not a row of the table, but what someone has said or written (staff/call)."""
        return request.user.has_perm("cases.handle_servicerequest")

    def get_urls(self):
        """Each is wrapped, so that nobody who is not staff comes in."""
        ours = worklist_urls.urlpatterns + person_urls.urlpatterns + case_urls.urlpatterns
        for pattern in ours:
            pattern.callback = self.admin_site.admin_view(pattern.callback)
        return ours
