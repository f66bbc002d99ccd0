from django.contrib import admin
from django.db import models
from django.forms import CheckboxSelectMultiple, Textarea

from contact.cases.models import AnswerTemplate
from pages.admin_base import TextAdmin
from pages.admin_lists import translations


@admin.register(AnswerTemplate)
class AnswerTemplateAdmin(TextAdmin):
    task, task_add = "Ändra en svarsmall", "Skriva en svarsmall"
    place = 2
    list_display = ["title", "position", translations]
    search_fields = ["title", "text"]
    search_help_text = "Sök på namn eller ord ur svaret"
    formfield_overrides = {models.TextField: {"widget": Textarea(attrs={"rows": 14})}}
    fieldsets = [
        ("I listan över svar", {"fields": ["title", "position"]}),
        (None, {"fields": ["text"]}),
        ("När svaret passar", {"fields": ["services"]}),
    ]

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        kwargs["widget"] = CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)
