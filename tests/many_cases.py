"""A hundred thousand cases in seconds: one is made as usual, and the database copies it."""

from datetime import timedelta

from django.db import connection
from django.utils import timezone

from contact.cases.models import CaseWords, Department, Requester, Service, ServiceRequest
from pages.search.words import stemmed

from .builders import make_case

TEXT = "Lampan är trasig vid"
# What each tenth case is, so that every pile is as large a part of few as of many.
TENTHS = [
    {"status": "'in_progress'", "assignee_id": "{user}", "department_id": "{unit}"},
    {"status": "'received'"},
    {"status": "'planned'", "expected_datetime": "'2020-01-01 00:00:00'"},
    {"status": "'awaiting_requester'"},
    {"quarantine": "TRUE"},
    {"status": "'planned'", "concern": "TRUE"},
    {"status": "'planned'", "description_visibility": "'public'", "service_id": "{service}"},
]
CLOSED = {"status": "'resolved'", "closed_datetime": "updated_datetime"}
SIX = "CAST(1000000 + i AS text)"  # and a 1 before them
REFERENCE = f"""'222-' || replace(replace(
    substr({SIX}, 2, 3) || '-' || substr({SIX}, 5, 3), '0', 'X'), '1', 'Y')"""
EARLIER = {
    "sqlite": "strftime('%Y-%m-%d %H:%M:%f', requested_datetime, '-' || i || ' minutes')",
    "postgresql": "requested_datetime - i * interval '1 minute'",
}


def build(count, user):
    """Stores `count` cases, each with its words and a sender; a tenth of them are `user`'s."""
    unit = Department.objects.create(name="Gata och park")
    unit.members.add(user)
    service = Service.objects.create(service_code="prov", service_name="Prov", api_visible=True)
    kim = {"email": "kim@example.se", "phone": "070", "first_name": "Kim", "last_name": "Berg"}
    moment = timezone.now() - timedelta(days=3)
    one = make_case(moment, description=TEXT, contact=kim)
    _copy(ServiceRequest, f"id = {one.pk}", count, _of_case(one, user, unit, service))
    words = {"request_id": f"{one.pk} + i", "stems": f"'{stemmed(TEXT, 'sv')} ord' || i"}
    _copy(CaseWords, f"request_id = {one.pk}", count, words)
    sender = {
        "id": f"{one.requester.pk} + i",
        "request_id": f"{one.pk} + i",
        "email": "'kim' || i || '@example.se'",
        "phone": "'0701 ' || i",
        "first_name": "'Kim' || (i % 100)",
        "last_name": "'Berg' || i",
    }
    _copy(Requester, f"request_id = {one.pk}", count, sender)
    if connection.vendor == "postgresql":  # as autovacuum does
        connection.cursor().execute("ANALYZE")


def _of_case(one, user, unit, service):
    """What differs between the copies: {column: SQL with the number i}."""
    keys = {"user": user.pk, "unit": unit.pk, "service": service.pk}
    kinds = [*TENTHS, CLOSED, CLOSED, CLOSED]
    names = {name for kind in kinds for name in kind}
    return {name: _by_tenth(name, kinds).format(**keys) for name in names} | {
        "id": f"{one.pk} + i",
        "service_request_id": REFERENCE,
        "submission_key": "'key' || i",
        "description": f"'{TEXT} ord' || i",
        "diarienummer": "'KS 2026/' || i",
        "requested_datetime": EARLIER[connection.vendor],
    }


def _by_tenth(name, kinds):
    cases = " ".join(
        f"WHEN {tenth} THEN {kind[name]}" for tenth, kind in enumerate(kinds) if name in kind
    )
    return f'CASE i % 10 {cases} ELSE "{name}" END'


def _copy(model, row, count, expressions):
    columns = [field.column for field in model._meta.concrete_fields if not field.generated]
    names = ", ".join(f'"{column}"' for column in columns)
    values = ", ".join(expressions.get(column, f'"{column}"') for column in columns)
    connection.cursor().execute(
        f"INSERT INTO {model._meta.db_table} ({names}) "
        f"WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < {count - 1}) "
        f"SELECT {values} FROM {model._meta.db_table}, n WHERE {row}"
    )
