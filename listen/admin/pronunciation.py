from django.contrib import admin
from django.urls import path

from listen.models import Pronunciation
from listen.staff.views import reading
from pages.admin_base import StaffAdmin
from pages.admin_history import KeepsVersions


@admin.register(Pronunciation)
class PronunciationAdmin(KeepsVersions, StaffAdmin):
    task, task_add = "Ändra hur ord uttalas", "Lägga till ett uttal"
    list_display = ["written", "said", "language"]
    search_fields = ["written", "said"]
    search_help_text = "Sök på ordet, eller på hur det sägs"

    def get_urls(self):
        view = self.admin_site.admin_view(reading)
        return [path("sida/", view, name="listen_reading"), *super().get_urls()]
