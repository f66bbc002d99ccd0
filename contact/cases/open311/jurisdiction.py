from urllib.parse import urlsplit

from django.conf import settings

from .errors import Refused, problem
from .parameters import Parameters


def check_jurisdiction(request):
    """Raises Refused if the client asks for another municipality's (`jurisdiction_id`)."""
    given = Parameters(request.GET)
    if request.method == "POST":
        given = Parameters(request.POST, request.GET)
    if any(name.strip().lower() not in _own() for name in given.all("jurisdiction_id")):
        raise Refused(
            problem(404, f"jurisdiction_id: Här finns bara {_host()}. Fältet kan utelämnas.")
        )


def _host():
    """As GeoReport v2 proposes, the host of the website without www."""
    return urlsplit(settings.SITE_URL).hostname.removeprefix("www.")


def _own():
    return {_host(), f"www.{_host()}"}
