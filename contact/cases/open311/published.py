"""A case as anyone may read it: what staff have published of it, and nothing else."""

from django.conf import settings
from django.db.models import Prefetch
from django.urls import reverse

from contact.cases.models import Media, ServiceRequest
from contact.cases.models.public_record import Visibility
from contact.cases.models.status import Status

from .moments import written

# What is never read from the database cannot be shown by mistake.
FIELDS = (
    "service_request_id",
    "status",
    "service",
    "department",
    "service_notice",
    "requested_datetime",
    "updated_datetime",
    "closed_datetime",
    "expected_datetime",
    "public_description",
    "public_address",
    "point_public",
    "lat",
    "long",
)
# The others' labels suit anyone; this one speaks to the sender.
LABELS = {Status.AWAITING_REQUESTER: "Väntar på svar från avsändaren"}


def published():
    """The cases that anyone may read, newest first, with all that `record` needs."""
    photos = Media.objects.filter(visibility=Visibility.PUBLIC).only("name", "request_id")
    return (
        ServiceRequest.objects.published()
        .select_related("service", "department")
        .only(*FIELDS)
        .prefetch_related(Prefetch("photos", photos, to_attr="released"))
        .order_by("-requested_datetime", "-pk")
    )


def record(case):
    """`case`, of `published()`, as GeoReport v2 describes it: every key, null where empty.

    The answer to the sender is the sender's: what is told here is what its status is called.
    """
    shows_point = case.point_public
    return {
        "service_request_id": case.service_request_id,
        "status": "closed" if case.is_closed else "open",
        "status_notes": LABELS.get(case.status) or case.get_status_display(),
        "service_name": case.service.service_name,
        "service_code": case.service.service_code,
        "description": case.public_description,
        "agency_responsible": case.department and case.department.name,
        "service_notice": case.service_notice,
        "requested_datetime": written(case.requested_datetime),
        "updated_datetime": written(case.closed_datetime or case.updated_datetime),
        "expected_datetime": written(case.expected_datetime),
        "address": case.public_address,
        "address_id": None,
        "zipcode": None,
        "lat": case.lat if shows_point else None,
        "long": case.long if shows_point else None,
        "media_url": _media_url(case),
    }


def _media_url(case):
    if not case.released:
        return None
    return f"{settings.SITE_URL}{reverse('cases:public_photo', args=[case.released[0].name])}"
