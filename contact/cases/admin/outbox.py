from django.contrib import admin, messages
from django.db.models import Q
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.views.decorators.http import require_POST

from contact.cases.mail.telling import CODE
from contact.cases.models import OutboxMessage
from contact.cases.models.service import Secrecy
from pages.admin_base import StaffAdmin

from .readonly import ReadOnly


@admin.register(OutboxMessage)
class OutboxMessageAdmin(ReadOnly, StaffAdmin):
    """Read only: saving a mail could write over what a worker writes. One can try again."""

    task = "Se mejl om ärenden"
    place = 1
    list_display = ["created", "template", "case", "state", "error", "next_attempt"]
    list_filter = ["state", "template"]
    list_select_related = ["request"]
    search_fields = ["request__service_request_id"]
    search_help_text = "Sök på referens"
    actions = ["try_again"]

    def get_queryset(self, request):
        """Whoever does not handle cases does not learn which may be secret from their mails."""
        mails = super().get_queryset(request)
        if request.user.has_perm("cases.handle_servicerequest"):
            return mails
        return mails.filter(Q(request=None) | Q(request__secrecy=Secrecy.NONE))

    def get_fields(self, request, obj=None):
        """The address belongs to who sent the case: only for those who may see that."""
        recipient = ["recipient"] if request.user.has_perm("cases.view_requester") else []
        return [
            "state", "error", "case", "template", *recipient, "subject", "words", "created",
            "sent_at", "attempts", "next_attempt",
        ]  # fmt: skip

    def get_readonly_fields(self, request, obj=None):
        return self.get_fields(request, obj)

    def get_urls(self):
        again = self.admin_site.admin_view(require_POST(self.one_again))
        address = path("<int:pk>/igen/", again, name="cases_outboxmessage_again")
        return [address, *super().get_urls()]

    def has_send_permission(self, request):
        return request.user.has_perm("cases.change_outboxmessage")

    @admin.action(description="Försök skicka igen", permissions=["send"])
    def try_again(self, request, queryset):
        number = queryset.try_again(timezone.now())
        self.message_user(request, f"{number} mejl ligger i kön igen.", messages.SUCCESS)

    def one_again(self, request, pk):
        message = get_object_or_404(self.get_queryset(request), pk=pk)
        if self.has_send_permission(request):
            self.try_again(request, OutboxMessage.objects.filter(pk=pk))
        return HttpResponseRedirect(reverse("admin:cases_outboxmessage_change", args=[message.pk]))

    @admin.display(description="ärende", ordering="request")
    def case(self, message):
        if message.request is None:
            return "Flera"
        reference = message.request.service_request_id
        address = reverse("admin:cases_servicerequest_change", args=[reference])
        return format_html('<a href="{}">{}</a>', address, reference)

    @admin.display(description="vad som gick fel")
    def error(self, message):
        return message.error or "–"

    @admin.display(description="nästa försök", ordering="next_attempt_at")
    def next_attempt(self, message):
        if not message.is_waiting:
            return "–"
        return date_format(timezone.localtime(message.next_attempt_at), "j F H.i")

    @admin.display(description="text")
    def words(self, message):
        """The code is made when the mail is sent: nobody but its reader has it."""
        return message.body.replace(CODE, "…")
