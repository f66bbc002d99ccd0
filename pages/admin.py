from django.contrib import admin
from django.db.models import ProtectedError
from django.utils import timezone
from django.utils.html import format_html

from .admin_base import StaffAdmin, TextAdmin
from .models import MovedAddress, Page


@admin.register(Page)
class PageAdmin(TextAdmin):
    list_display = ["title", "path"]
    fieldsets = [
        (None, {"fields": ["title", "lead", "body"]}),
    ]


@admin.register(MovedAddress)
class MovedAddressAdmin(StaffAdmin):
    list_display = ["old", "new", "moved_at"]
