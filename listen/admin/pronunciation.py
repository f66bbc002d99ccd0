from django.contrib import admin
from django.db import transaction
from django.db.models.functions import Lower
from django.forms import Script
from django.http import HttpResponseRedirect
from django.template.loader import render_to_string
from django.urls import path

from listen.models import Pronunciation
from listen.staff.address import reading_address
from listen.staff.views import reading, tryout
from listen.words import forget_words
from pages.admin_base import StaffAdmin
from pages.admin_history import KeepsVersions
from pages.admin_languages import language_name

from .form import PronunciationForm


@admin.register(Pronunciation)
class PronunciationAdmin(KeepsVersions, StaffAdmin):
    """The word list. What is said can be heard before it is saved."""

    task, task_add = "Ändra hur ord uttalas", "Lägga till ett uttal"
    form = PronunciationForm
    change_list_template = "admin/listen/pronunciation/change_list.html"
    list_display = ["written", "said", "spoken_language"]
    ordering = [Lower("written"), "language"]
    search_fields = ["written", "said"]
    search_help_text = "Sök på ordet, eller på hur det sägs"
    fields = ["written", "said", "tryout", "language", "match_case"]
    readonly_fields = ["tryout"]

    class Media:
        js = [Script("admin_site/listen_tryout.js", type="module")]

    def get_urls(self):
        own = [("sida/", reading, "listen_reading"), ("provlyssna/", tryout, "listen_tryout")]
        wrap = self.admin_site.admin_view
        return [*(path(at, wrap(view), name=name) for at, view, name in own), *super().get_urls()]

    def save_model(self, request, obj, form, change):
        super().save_model(request, obj, form, change)
        transaction.on_commit(forget_words)

    def delete_model(self, request, obj):
        super().delete_model(request, obj)
        transaction.on_commit(forget_words)

    def response_post_save_change(self, request, obj):
        """Whoever came from a page goes back there, to hear it."""
        if address := request.GET.get("sida"):
            return HttpResponseRedirect(reading_address(address))
        return super().response_post_save_change(request, obj)

    @admin.display(description="språk", ordering="language")
    def spoken_language(self, word):
        return language_name(word.language)

    @admin.display(description="så låter det")
    def tryout(self, word):
        return render_to_string("admin/listen/tryout.html", {"word": word})
