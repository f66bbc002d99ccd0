"""A client that lost the answer sends again: with an Idempotency-Key it is still one case."""

from concurrent.futures import ThreadPoolExecutor

import pytest
from django.db import connection, connections

from contact.cases.models import ApiKey, ServiceRequest

from .open311_client import Open311
from .open311_town import LAMP, make_client, make_service

HEADER = "Idempotency-Key"


@pytest.fixture
def api(db):
    make_service()
    return make_client()


def test_item_23_L1_the_same_sent_twice_is_one_case_and_one_answer(api):
    first = api.post(LAMP, **{HEADER: "a1"})
    again = api.post(LAMP, **{HEADER: "a1"})
    assert first == again
    case = ServiceRequest.objects.get()
    assert case.events.count() == 2
    assert case.mails.count() == 1


def test_item_23_the_first_counts_whatever_comes_after_it(api):
    first = api.sent(LAMP, **{HEADER: "a1"})
    assert api.sent({"service_code": "finns-inte"}, **{HEADER: "a1"}) == first


def test_item_23_another_header_or_none_is_another_case(api):
    other = Open311(ApiKey.issue("En annan app")[1])
    assert len({api.sent(LAMP) for _ in range(2)}) == 2
    assert len({api.sent(LAMP, **{HEADER: name}) for name in ("a", "b", "")}) == 3
    assert api.sent(LAMP, **{HEADER: "a"}) != other.sent(LAMP, **{HEADER: "a"})


def test_item_23_what_was_refused_can_be_sent_anew(api):
    api.refused(LAMP | {"lat": "x"}, **{HEADER: "a"})
    assert api.sent(LAMP, **{HEADER: "a"})


@pytest.mark.parametrize(("header", "status"), [("å" * 9, 200), ("a" * 255, 200), ("a" * 256, 400)])
def test_item_23_a_header_that_is_too_long_is_refused(api, header, status):
    api.post(LAMP, **{HEADER: header})
    assert api.answer.status_code == status


def test_item_23_neither_header_nor_key_stands_in_the_database(api):
    api.sent(LAMP, **{HEADER: "b9d1-min-egen"})
    with connection.cursor() as cursor:
        stored = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            stored += cursor.fetchall()
    assert "b9d1-min-egen" not in str(stored)
    assert api.key not in str(stored)


@pytest.mark.django_db(transaction=True)
def test_item_23_L1_the_same_sent_at_the_same_time_is_one_case(transactional_db):
    make_service()
    key = ApiKey.issue("Appen")[1]

    def send(_):
        try:
            return Open311(key).sent(LAMP, **{HEADER: "a1"})
        finally:
            connections.close_all()

    with ThreadPoolExecutor(4) as pool:
        references = set(pool.map(send, range(4)))
    assert references == {ServiceRequest.objects.get().service_request_id}
