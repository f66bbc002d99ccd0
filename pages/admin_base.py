"""What staff's forms have in common. Other apps build theirs on these classes.

A model with texts in several languages: TextAdmin, and TextInline or SortableTextInline below
it. Any other model: StaffAdmin and StaffTabularInline.
"""

from adminsortable2.admin import SortableInlineAdminMixin, SortableStackedInline
from django.apps import apps
from django.contrib import admin, messages
from django.contrib.admin.widgets import RelatedFieldWidgetWrapper
from django.forms import Script
from django.http import HttpResponseRedirect
from django.utils.html import format_html
from js_asset import Media
from modeltranslation.admin import TranslationAdmin, TranslationStackedInline

from .admin_form import StaffForm, latest_entry
from .admin_history import KeepsVersions
from .admin_languages import LanguageFieldsets
from .admin_pages import EndsPaginator
from .admin_times import ShortTimes
from .editing import admin_url


class StaffAdmin(ShortTimes, admin.ModelAdmin):
    """Few and clear buttons, and a word when two people are editing the same thing.

    `task` and `task_add` are what the index page offers: "Ändra en sida", "Skriva en ny sida".
    Those with a higher `place` come later.
    """

    task = task_add = None
    place = 0
    form = StaffForm
    actions = None  # one thing at a time: what is deleted in bulk skips the rules of the model
    list_per_page = 50
    paginator = EndsPaginator
    show_full_result_count = False
    show_facets = admin.ShowFacets.NEVER
    history_words = "Historik"

    class Media:
        js = [Script("admin_site/names.js", type="module")]

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if isinstance(getattr(field, "widget", None), RelatedFieldWidgetWrapper):
            field.widget = field.widget.widget  # no pencils and crosses beside a choice
        return field

    def get_view_on_site_url(self, obj=None):
        address = getattr(obj, "get_absolute_url", None)
        return address() if address else None

    def get_deleted_objects(self, objs, request):
        """Without the tables that only tie two things together: they say nothing to a reader."""
        deleted, counts, lacking, protected = super().get_deleted_objects(objs, request)
        ties = [m for m in apps.get_models(include_auto_created=True) if m._meta.auto_created]
        for tie in ties:
            counts.pop(tie._meta.verbose_name_plural, None)
        return deleted, counts, lacking, protected

    def render_change_form(self, request, context, *args, **kwargs):
        obj = kwargs.get("obj")
        entry = latest_entry(obj) if obj else None
        context |= {"seen": entry.pk if entry else "", "show_save_and_add_another": False}
        if "published_at" in context["adminform"].form.fields:
            context["state"] = obj.state if obj else "draft"
        context["media"] = with_nonce(context["media"], request)
        return super().render_change_form(request, context, *args, **kwargs)

    def response_add(self, request, obj, post_url_continue=None):
        return self.response_change(request, obj)

    def response_change(self, request, obj):
        """Says what was saved, with a way to look at it."""
        address = self.get_view_on_site_url(obj)
        look = format_html(' <a href="{}">Visa på webbplatsen</a>', address) if address else ""
        self.message_user(request, format_html("Sparat: ”{}”.{}", obj, look), messages.SUCCESS)
        if "_continue" in request.POST:
            return HttpResponseRedirect(admin_url(obj))
        return self.response_post_save_change(request, obj)


class TextAdmin(LanguageFieldsets, KeepsVersions, StaffAdmin, TranslationAdmin):
    """Texts side by side in the languages of the site, with every earlier version kept."""

    class Media:
        js = [
            Script("admin_site/language_tabs.js", type="module"),
            Script("admin_site/rich_text.js", type="module"),
        ]


class TextInline(ShortTimes, LanguageFieldsets, TranslationStackedInline):
    extra = 0


class StaffTabularInline(ShortTimes, admin.TabularInline):
    extra = 0


class SortableTextInline(SortableInlineAdminMixin, TextInline):
    """Dragged into order. The admin that holds it needs SortableAdminBase before TextAdmin."""

    template = SortableStackedInline.template


def with_nonce(media, request):
    """`media`, allowed to run its import map: the rich text editor's only inline script."""
    if getattr(media, "_importmap", None) is None:
        return media
    return Media.from_media(media, nonce=str(request.csp_nonce))
