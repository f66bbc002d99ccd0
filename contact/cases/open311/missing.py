from django.conf import settings
from django.urls import reverse
from django.views.decorators.csrf import csrf_exempt

from .errors import Refused, problem
from .formats import XML, format_of
from .responses import refusal


@csrf_exempt
def missing(request):
    """Any other address: one that says no format cannot be answered in it, so in XML."""
    if format := format_of(request.path_info):
        return refusal(format, Refused(problem(404)))
    start = f"{settings.SITE_URL}{reverse('open311:discovery', args=['xml'])}"
    sentence = f"Adressen ska sluta på .xml eller .json. Börja på {start}"
    return refusal(XML, Refused(problem(400, sentence)))
