"""The categories that a town starts with, with their questions and who takes care of them.

What exists is left alone. A department comes with the first new category that names it: so one
that staff have renamed does not come back.
"""

import tomllib

from django.db import transaction

from contact.models import ContactPoint
from pages.language import columns_of

from .models import AttributeValue, Department, Service, ServiceAttribute

LINKS = {"department", "stop_contact", "attribute"}


@transaction.atomic
def load_services(folder):
    """Adds the categories in `folder`/services.toml. Returns a line for each one added.

    Raises ValidationError or KeyError for a file that is wrong.
    """
    rows = enumerate(_rows(folder, "service"), start=1)
    known = set(Service.objects.values_list("service_code", flat=True))
    new = [(position, row) for position, row in rows if row["service_code"] not in known]
    departments = {row["code"]: row for row in _rows(folder, "department")}
    added = [_add(row, position, departments) for position, row in new]
    return [f"Kategorin {service.service_name_sv}" for service in added]


def _add(row, position, departments):
    fields = _columns({name: value for name, value in row.items() if name not in LINKS})
    service = _saved(
        Service(
            position=position,
            department=_department(row.get("department"), departments),
            stop_contact=ContactPoint.objects.filter(slug=row.get("stop_contact", "")).first(),
            **fields,
        )
    )
    for place, question in enumerate(row.get("attribute", []), start=1):
        _add_question(service, question, place)
    return service


def _add_question(service, row, position):
    fields = _columns({name: value for name, value in row.items() if name != "value"})
    question = _saved(ServiceAttribute(service=service, position=position, **fields))
    for place, value in enumerate(row.get("value", []), start=1):
        _saved(AttributeValue(attribute=question, position=place, **_columns(value)))


def _department(code, departments):
    if not code:
        return None
    columns = columns_of(departments[code])
    position = list(departments).index(code) + 1
    name = columns.pop("name_sv")
    defaults = columns | {"position": position}
    return Department.objects.get_or_create(name_sv=name, defaults=defaults)[0]


def _saved(instance):
    instance.full_clean()
    instance.save()
    return instance


def _columns(row):
    """{"key": …, "name_sv": …} of {"key": …, "sv": {"name": …}}, for the site's languages."""
    facts = {name: value for name, value in row.items() if not isinstance(value, dict)}
    return facts | columns_of(row)


def _rows(folder, name):
    path = folder / f"{name}s.toml"
    return tomllib.loads(path.read_text(encoding="utf-8"))[name] if path.exists() else []
