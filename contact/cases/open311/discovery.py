from datetime import UTC, datetime

from django.conf import settings
from django.db.models import Max
from django.urls import reverse

from contact.cases.models import Service

from .formats import FORMATS
from .responses import resource

SPECIFICATION = "http://wiki.open311.org/GeoReport_v2"
# Before there is any service.
BEGINNING = datetime(2026, 1, 1, tzinfo=UTC)


@resource("GET", "HEAD")
def discovery(request):
    town = settings.TOWN
    changeset = _changeset()
    endpoint = {
        "specification": SPECIFICATION,
        "url": f"{settings.SITE_URL}{reverse('open311:root')}v2",
        "changeset": changeset,
        "type": "production",
        "formats": [format.content_type.partition(";")[0] for format in FORMATS.values()],
    }
    return "discovery", {
        "changeset": changeset,
        "contact": f"{town.name}, {town.email}, {town.telephone}",
        "key_service": f"Skriv till {town.email} och berätta vad nyckeln ska användas till.",
        "endpoints": [endpoint],
    }


def _changeset():
    """When a service was last changed: in UTC, so that the texts sort as the moments do."""
    changed = Service.objects.aggregate(changed=Max("updated_at"))["changed"] or BEGINNING
    return f"{changed.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"
