from django.contrib import admin

from pages.admin_base import TextAdmin
from pages.admin_lists import StateFilter, state, translations
from pages.admin_search import FoundByWords

from .models import News


@admin.register(News)
class NewsAdmin(FoundByWords, TextAdmin):
    task, task_add = "Ändra en nyhet", "Skriva en nyhet"
    list_display = ["title", state, translations, "updated_at"]
    list_filter = [StateFilter]
    search_help_text = "Sök på rubrik eller adress"
    prepopulated_fields = {"slug": ["title"]}
    fieldsets = [
        (None, {"fields": ["title", "lead", "body"]}),
        ("Bild", {"fields": ["picture", "picture_alt", "picture_decorative"]}),
        ("Publicering", {"fields": ["slug", "published_at", "expires_at"]}),
    ]
