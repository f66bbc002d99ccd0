from django.contrib import admin
from django.contrib.auth.decorators import permission_required
from django.http import JsonResponse
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from contact.cases.models import Event
from contact.cases.models.event import EventType

from .forms import PersonForm
from .gathering import MOST, cases_of, copy_of

# Who handles cases: whoever may not read what secrecy may cover could not give all of it.
MAY = (
    "cases.view_servicerequest",
    "cases.handle_servicerequest",
    "cases.view_requester",
    "cases.export_servicerequest",
)


@require_http_methods(["GET", "HEAD", "POST"])
@permission_required(MAY, raise_exception=True)
def person(request):
    """Asks whose data; shows how many cases there are; gives them as a file, and logs that."""
    form = PersonForm(request.POST or None)
    cases = list(cases_of(**form.cleaned_data)) if form.is_valid() else None
    if cases and "file" in request.POST:
        return _file(request, cases)
    context = admin.site.each_context(request) | {
        "title": "Registerutdrag",
        "form": form,
        "cases": cases,
        "most": MOST,
    }
    status = 422 if form.is_bound and form.errors else 200
    return render(request, "admin/cases/person.html", context, status=status)


def _file(request, cases):
    now = timezone.now()
    Event.objects.bulk_create(
        Event(
            request=case,
            type=EventType.EXPORTED,
            actor=request.user,
            internal_text="Registerutdrag till avsändaren.",
            created=now,
        )
        for case in cases
    )
    copy = {"uttaget": timezone.localtime(now).isoformat(), "ärenden": list(map(copy_of, cases))}
    response = JsonResponse(copy, json_dumps_params={"ensure_ascii": False, "indent": 2})
    response["Content-Disposition"] = 'attachment; filename="registerutdrag.json"'
    return response
