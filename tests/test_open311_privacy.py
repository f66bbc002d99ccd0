"""CASES.md §3, the threats that Open311 meets: what it must not fetch, log, parse or keep."""

import logging
import socket

import pytest
from django.db import connection

from contact.cases.models import ServiceRequest
from contact.cases.models.event import EventType
from perstorp.logs import Discreet

from .open311_client import Open311
from .open311_town import (
    LAMP,
    make_client,
    make_question,
    make_service,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def lamp():
    return make_service()


@pytest.mark.parametrize(
    "url",
    ["http://127.0.0.1:8000/", "http://169.254.169.254/latest/", "file:///etc/passwd", "x" * 2000],
)
def test_H14_a_media_url_is_kept_for_staff_and_never_fetched(lamp, monkeypatch, url):
    monkeypatch.setattr(socket, "getaddrinfo", _never)
    if connection.vendor == "sqlite":
        monkeypatch.setattr(socket.socket, "connect", _never)
    case = ServiceRequest.objects.get(
        service_request_id=make_client().sent(LAMP | {"media_url": url})
    )
    assert url in case.events.get(type=EventType.NOTE).internal_text
    assert not case.photos.exists()


def _never(*args, **kwargs):
    raise AssertionError("something was fetched")


@pytest.mark.parametrize("name", ["callback", "jsonp", "jsoncallback"])
def test_H15_a_callback_is_ignored(lamp, name):
    client = Open311().client
    plain = client.get("/open311/v2/services.json").content
    assert client.get("/open311/v2/services.json", {name: "alert"}).content == plain


XXE = b"""<?xml version="1.0"?><!DOCTYPE r [<!ENTITY e SYSTEM "file:///etc/passwd">]>
<service_requests><request><service_code>lampa</service_code>
<description>&e;</description></request></service_requests>"""


@pytest.mark.parametrize("kind", ["text/xml", "application/xml", "application/json"])
def test_H16_a_body_of_xml_or_json_is_not_parsed(lamp, kind):
    api = make_client()
    address = f"/open311/v2/requests.xml?api_key={api.key}"
    answer = api.client.post(address, XXE, kind)
    assert answer.status_code == 400
    assert b"root:" not in answer.content
    assert not ServiceRequest.objects.exists()


@pytest.mark.parametrize("line", ["/open311/v2/requests.json?{}", "POST /x?a=1&{} HTTP/1.1", "{}"])
@pytest.mark.parametrize("name", ["api_key={}&x=1", "API_KEY={}", "api%5Fkey={}", "'api_key={}'"])
def test_H17_a_key_in_an_address_is_left_out_of_the_log(line, name):
    record = logging.LogRecord("x", logging.ERROR, "", 0, "Error %s", (), None)
    record.args = (line.format(name.format("abc-DEF_123")),)
    logged = Discreet("{message}", style="{").format(record)
    assert "abc-DEF_123" not in logged
    assert "=…" in logged


def test_H17_a_key_may_stand_in_the_address_and_a_report_may_not(lamp):
    api = make_client()
    address = f"/open311/v2/requests.json?api_key={api.key}"
    form = "application/x-www-form-urlencoded"
    assert api.client.post(address, "service_code=lampa&description=x", form).status_code == 200
    report = f"{address}&service_code=lampa&description=x"
    assert api.client.post(report, "", form).status_code == 400
    assert api.client.post(report, "a=b", form).status_code == 400


@pytest.mark.parametrize(("links", "aside"), [(0, False), (1, False), (50, True)])
def test_L9_a_text_full_of_links_is_set_aside_and_gets_its_receipt(lamp, links, aside):
    text = "Se " + " ".join(f'<a href="https://x.example/{n}">' for n in range(links))
    reference = make_client().sent(LAMP | {"description": text})
    assert ServiceRequest.objects.get(service_request_id=reference).quarantine is aside


def test_P5_nothing_of_the_network_or_the_device_is_stored(lamp):
    api = make_client()
    make_question(lamp, "stolpe")
    sent = LAMP | {"device_id": "DEVICE-1"}
    api.client.defaults["REMOTE_ADDR"] = "203.0.113.77"
    api.sent(sent, **{"User-Agent": "APPEN/1"})
    with connection.cursor() as cursor:
        rows = []
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f'SELECT * FROM "{table}"')
            rows += cursor.fetchall()
    for trace in ("203.0.113.77", "APPEN/1", "DEVICE-1"):
        assert trace not in str(rows)
