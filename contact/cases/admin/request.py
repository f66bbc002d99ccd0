from django.contrib import admin

from contact.cases.models import Event, OutboxMessage, Requester, ServiceRequest
from contact.cases.reference import tidy_reference
from contact.cases.staff import case_urls, person_urls, worklist_urls
from pages.admin_base import StaffAdmin

from .readonly import ReadOnly


class RequesterInline(ReadOnly, admin.StackedInline):
    """Shown only to those who may see who sent a case (cases.view_requester)."""

    model = Requester
    fields = ["first_name", "last_name", "email", "phone", "wants_reply"]


class EventInline(ReadOnly, admin.TabularInline):
    model = Event
    fields = ["created", "type", "to_status", "internal_text"]


class MailInline(ReadOnly, admin.TabularInline):
    model = OutboxMessage
    fields = ["created", "template", "state", "sent_at"]


@admin.register(ServiceRequest)
class ServiceRequestAdmin(ReadOnly, StaffAdmin):
    task = "Läsa ärenden"
    list_display = [
        "service_request_id",
        "what",
        "service",
        "status",
        "requested_datetime",
        "quarantine",
    ]
    list_filter = ["status", "kind", "feedback_type", "service", "quarantine"]
    list_select_related = ["service"]
    date_hierarchy = "requested_datetime"
    search_fields = ["service_request_id", "description", "address_string"]
    search_help_text = "Sök på referens eller ord ur beskrivningen"
    inlines = [RequesterInline, EventInline, MailInline]
    fieldsets = [
        (None, {"fields": ["service_request_id", "what", "service", "status", "quarantine"]}),
        ("Så skrev avsändaren", {"fields": ["description", "address_string"]}),
        (
            "Tider",
            {"fields": ["requested_datetime", "updated_datetime", "expected_datetime"]},
        ),
        ("Övrigt", {"fields": ["channel", "language"]}),
    ]

    def get_urls(self):
        """Our own pages first. Each is wrapped, so that nobody who is not staff comes in."""
        ours = worklist_urls.urlpatterns + person_urls.urlpatterns + case_urls.urlpatterns
        for pattern in ours:
            pattern.callback = self.admin_site.admin_view(pattern.callback)
        return [*ours, *super().get_urls()]

    @admin.display(description="slag", ordering="kind")
    def what(self, request):
        return request.what

    def get_search_results(self, request, queryset, search_term):
        """A reference is found however it was written: with spaces, in small letters."""
        term = tidy_reference(search_term) or search_term.replace("\x00", "")
        return super().get_search_results(request, queryset, term)
