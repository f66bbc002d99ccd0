from django.contrib import admin, messages
from django.utils import timezone

from contact.cases.models import OutboxMessage
from pages.admin_base import StaffAdmin


@admin.register(OutboxMessage)
class OutboxMessageAdmin(StaffAdmin):
    task = "Se mejl som ska skickas"
    list_display = ["created", "template", "request", "state", "attempts", "last_error"]
    list_filter = ["state", "template"]
    list_select_related = ["request"]
    search_fields = ["request__service_request_id"]
    search_help_text = "Sök på referens"
    actions = ["try_again"]

    def get_fields(self, request, obj=None):
        """The address belongs to who sent the case: only for those who may see that."""
        recipient = ["recipient"] if request.user.has_perm("cases.view_requester") else []
        return [
            "request", "template", *recipient, "subject", "body", "state", "attempts",
            "next_attempt_at", "last_error", "created", "sent_at",
        ]  # fmt: skip

    def get_readonly_fields(self, request, obj=None):
        return self.get_fields(request, obj)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        """One can try again, from the list; saving a mail could write over what a worker writes."""
        return obj is None and super().has_change_permission(request)

    def has_delete_permission(self, request, obj=None):
        return False

    @admin.action(description="Försök skicka igen", permissions=["change"])
    def try_again(self, request, queryset):
        number = queryset.try_again(timezone.now())
        self.message_user(request, f"{number} mejl ligger i kön igen.", messages.SUCCESS)
