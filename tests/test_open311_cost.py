"""What the list of cases asks of the database: the same for many cases as for few."""

from datetime import timedelta

import pytest
from django.db import connection
from django.utils import timezone

from contact.cases.models import Department
from contact.cases.open311.parameters import Parameters
from contact.cases.open311.query import find

from .open311_town import make_photo, make_published, make_service
from .queries import queries_of

pytestmark = pytest.mark.django_db
ADDRESS = "/open311/v2/requests.json"


def make_some(number):
    for place in range(number):
        department = Department.objects.create(name="Gator")
        service = make_service(f"lampa-{department.pk}-{place}", department=department)
        photo = {"visibility": "public", "alternative_text": "En lampa"}
        make_photo(make_published(service), **photo)


def test_many_cases_cost_as_many_queries_as_one(client):
    make_some(1)
    few = queries_of(client, ADDRESS)
    make_some(4)
    assert queries_of(client, ADDRESS) == few == 2


@pytest.mark.parametrize("page", [{}, {"page": "50", "page_size": "50"}, {"status": "open"}])
def test_the_list_reads_the_index_of_published_cases_and_sorts_nothing(rf, page):
    make_some(3)
    found = find(Parameters(rf.get("/", page).GET), timezone.now() + timedelta(days=1))
    with connection.cursor() as cursor:
        if connection.vendor == "postgresql":  # so few rows it would rather read one by one
            cursor.execute("SET LOCAL enable_seqscan = off")
            cursor.execute("SET LOCAL enable_bitmapscan = off")
    plan = found.explain()
    assert "cases_published" in plan
    assert "sort" not in plan.lower().replace("order by", "sort")
