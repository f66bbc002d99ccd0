from django.contrib import admin, messages
from django.db import models
from django.forms import Textarea
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils import timezone

from contact.cases.mail.placeholders import explained
from contact.cases.mail.preview import languages_of, previews
from contact.cases.models import MailText
from contact.cases.models.outbox import Template
from pages.admin_base import TextAdmin

from .mail_text_form import MailTextForm

LIST = "admin:cases_mailtext_changelist"


@admin.register(MailText)
class MailTextAdmin(TextAdmin):
    """Each mail has the site's own words until staff write others. The list shows every mail."""

    task = "Ändra texten i ett mejl"
    place = 3
    delete_words = "Tillbaka till webbplatsens egna ord …"
    form = MailTextForm
    formfield_overrides = {models.TextField: {"widget": Textarea(attrs={"rows": 18})}}
    fieldsets = [(None, {"fields": ["subject", "body"]})]

    def get_urls(self):
        view = self.admin_site.admin_view(self.preview)
        address = path("<str:template>/visa/", view, name="cases_mailtext_preview")
        return [address, *super().get_urls()]

    def get_model_perms(self, request):
        """A text is begun from the list, where it is said which mail it is for."""
        return super().get_model_perms(request) | {"add": False}

    def has_delete_permission(self, request, obj=None):
        """Who may write other words may take them away again."""
        return self.has_change_permission(request, obj)

    def changelist_view(self, request, extra_context=None):
        written = {text.template: text for text in self.get_queryset(request)}
        mails = [(mail, written.get(mail.value)) for mail in Template]
        return self._page(request, "list", {"title": "Mejlens texter", "mails": mails})

    def preview(self, request, template):
        if not self.has_view_permission(request) or template not in Template.values:
            raise Http404
        mail = Template(template)
        context = {"mail": mail, "previews": previews(mail, timezone.now())}
        written = MailText.objects.filter(template=mail).first()
        return self._page(request, "preview", context | {"title": mail.label, "written": written})

    def add_view(self, request, form_url="", extra_context=None):
        mail = request.GET.get("template")
        if mail not in Template.values:
            return HttpResponseRedirect(reverse(LIST))
        if written := MailText.objects.filter(template=mail).first():
            return HttpResponseRedirect(reverse("admin:cases_mailtext_change", args=[written.pk]))
        return super().add_view(request, form_url, extra_context)

    def get_form(self, request, obj=None, **kwargs):
        form = super().get_form(request, obj, **kwargs)
        return form if obj else type("New", (form,), {"mail": request.GET.get("template", "")})

    def get_changeform_initial_data(self, request):
        """One begins from the site's own words."""
        initial = {}
        for preview in previews(Template(request.GET["template"]), timezone.now()):
            initial[f"subject_{preview.language}"] = preview.own_subject
            initial[f"body_{preview.language}"] = preview.own_body
        return initial

    def get_fieldsets(self, request, obj=None):
        """Without the languages that the mail is never sent in."""
        fieldsets = super().get_fieldsets(request, obj)
        mail = obj.template if obj else request.GET.get("template")
        if not mail:
            return fieldsets
        used = {f"language-{code}" for code in languages_of(mail)}
        return [fieldset for fieldset in fieldsets if used & set(fieldset[1]["classes"])]

    def render_change_form(self, request, context, *args, **kwargs):
        mail = Template(kwargs["obj"].template if kwargs.get("obj") else request.GET["template"])
        context |= {"mail": mail, "explained": explained(mail)}
        if kwargs.get("add"):
            context["title"] = f"Egna ord: {mail.label}"
        return super().render_change_form(request, context, *args, **kwargs)

    def response_delete(self, request, obj_display, obj_id):
        words = f"”{obj_display}” har webbplatsens egna ord igen."
        self.message_user(request, words, messages.SUCCESS)
        return HttpResponseRedirect(reverse(LIST))

    def _page(self, request, name, context):
        if not self.has_view_permission(request):
            raise Http404
        context = self.admin_site.each_context(request) | {"opts": self.opts} | context
        return TemplateResponse(request, f"admin/cases/mailtext/{name}.html", context)
