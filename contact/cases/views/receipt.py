from django.shortcuts import get_object_or_404, render
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_safe

from contact.cases.matter import matter_of
from contact.cases.models import ServiceRequest
from contact.cases.models.outbox import Template
from pages.responses import never_kept


@csrf_exempt  # so that a POST is told that this page takes none
@require_safe
def receipt(request, key):
    sent = get_object_or_404(ServiceRequest.objects.sent_with(key))
    mail = sent.mails.filter(template=Template.RECEIPT).first()
    context = {"sent": sent, "matter": matter_of(sent), "mail": mail}
    return never_kept(render(request, "cases/receipt.html", context))
