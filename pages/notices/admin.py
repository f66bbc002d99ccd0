from django.contrib import admin, messages

from pages.admin_base import TextAdmin
from pages.admin_lists import state
from pages.admin_search import FoundByWords

from .models import Notice


@admin.register(Notice)
class NoticeAdmin(FoundByWords, TextAdmin):
    task, task_add = "Ändra ett anslag", "Sätta upp ett anslag"
    list_display = ["title", "public_body", state, "posted_on", "taken_down_on"]
    list_filter = ["kind"]
    search_help_text = "Sök på rubrik eller organ"
    fieldsets = [
        (None, {"fields": ["kind", "public_body", "meeting_on", "adjusted_on"]}),
        (None, {"fields": ["title", "text"]}),
        (None, {"fields": ["document"]}),
        ("På anslagstavlan", {"fields": ["posted_on", "taken_down_on"]}),
    ]

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        if obj.is_posted_late:
            words = (
                "Protokollet anslås senare än andra dagen efter justeringen, som lagen säger "
                "(kommunallagen 8 kap.). Stämmer datumen?"
            )
            self.message_user(request, words, messages.WARNING)
