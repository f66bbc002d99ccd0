from django.contrib import admin

from contact.cases.models import DisposalLog, RetentionRule
from pages.admin_base import StaffAdmin

from .readonly import ReadOnly


@admin.register(RetentionRule)
class RetentionRuleAdmin(StaffAdmin):
    task, task_add = "Ändra en gallringsregel", "Lägga till en gallringsregel"
    place = 7
    list_display = ["action", "service", "kind", "days", "decision_ref", "valid_from", "active"]
    list_filter = ["active"]
    list_select_related = ["service"]
    fieldsets = [
        ("Vad som gallras", {"fields": ["action", "days", "service", "kind"]}),
        ("Beslutet", {"fields": ["decision_ref", "approved_by", "valid_from"]}),
        (None, {"fields": ["active"]}),
    ]

    def has_delete_permission(self, request, obj=None):
        """What was once decided can be seen; a rule is switched off."""
        return False


@admin.register(DisposalLog)
class DisposalLogAdmin(ReadOnly, StaffAdmin):
    task = "Se vad som har gallrats"
    place = 7
    list_display = ["service_request_id", "diarienummer", "action", "decision_ref", "disposed_at"]
    list_filter = ["action"]
    date_hierarchy = "disposed_at"
    search_fields = ["service_request_id", "diarienummer", "decision_ref"]
    search_help_text = "Sök på referens, diarienummer eller beslut"
