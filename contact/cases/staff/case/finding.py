from django.core.exceptions import PermissionDenied
from django.shortcuts import get_object_or_404

from contact.cases.models import ServiceRequest

VIEW = "cases.view_servicerequest"
HANDLE = "cases.handle_servicerequest"
SEE_SENDER = "cases.view_requester"
EXPORT = "cases.export_servicerequest"
WITH = ("service", "department", "assignee", "requester")


def find(user, reference, *needed):
    """The case with this reference. Raises Http404 for one that `user` may not read.

    Raises PermissionDenied if `user` lacks one of the rights in `needed`, or may read no case.
    """
    if not user.has_perms([VIEW, *needed]):
        raise PermissionDenied
    cases = ServiceRequest.objects.visible_to(user).select_related(*WITH)
    return get_object_or_404(cases, service_request_id=reference)
