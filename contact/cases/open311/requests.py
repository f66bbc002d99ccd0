from django.utils import timezone

from contact.cases.reference import tidy_reference

from .creating import create
from .errors import Refused, problem
from .parameters import Parameters
from .published import published, record
from .query import find
from .responses import resource


@resource("GET", "HEAD", "POST")
def requests(request):
    now = timezone.now()
    if request.method == "POST":
        return "service_requests", [_receipt(create(request, now))]
    return "service_requests", [record(case) for case in find(Parameters(request.GET), now)]


@resource("GET", "HEAD")
def one_request(request, service_request_id):
    """The case that is public under this reference; all others are answered alike."""
    if service_request_id == tidy_reference(service_request_id):
        for case in published().filter(service_request_id=service_request_id):
            return "service_requests", [record(case)]
    raise Refused(problem(404, "service_request_id: Det finns inget publicerat ärende med den."))


@resource("GET", "HEAD")
def exchange(request, token):
    """Our references come at once: there is never anything to exchange for one."""
    raise Refused(problem(404, "token: Här används inga. Referensen kommer i svaret på POST."))


def _receipt(case):
    return {
        "service_request_id": case.service_request_id,
        "service_notice": case.service_notice,
        "account_id": None,
    }
