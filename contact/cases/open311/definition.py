from contact.cases.models import Service

from .errors import Refused, problem
from .responses import resource


@resource("GET", "HEAD")
def definition(request, service_code):
    service = find_service(service_code)
    if service is None:
        raise Refused(problem(404, "service_code: Det finns ingen sådan kategori."))
    return "service_definition", {
        "service_code": service.service_code,
        "attributes": [
            _written(question, order) for order, question in enumerate(service.questions, 1)
        ],
    }


def find_service(code):
    """The Service that clients know as `code`, or None."""
    if not code.isprintable():  # PostgreSQL takes no NUL
        return None
    service = Service.objects.coded(code)
    return service if service and service.is_public else None


def _written(question, order):
    written = {
        "variable": True,
        "code": question.code,
        "datatype": question.datatype,
        "required": question.required,
        "datatype_description": question.datatype_description,
        "order": order,
        "description": question.description,
    }
    if question.is_list:
        values = question.values.all()
        written["values"] = [{"key": value.key, "name": value.name} for value in values]
    return written
