from django.db.models import Exists, OuterRef

from contact.cases.models import Service, ServiceAttribute

from .responses import resource


@resource("GET", "HEAD")
def services(request):
    questions = ServiceAttribute.objects.filter(service=OuterRef("pk"))
    found = Service.objects.public().annotate(has_attributes=Exists(questions))
    return "services", [_written(service) for service in found]


def _written(service):
    return {
        "service_code": service.service_code,
        "service_name": service.service_name,
        "description": service.description,
        "metadata": service.has_attributes,
        "type": "realtime",
        "keywords": service.keywords,
        "group": service.group,
    }
