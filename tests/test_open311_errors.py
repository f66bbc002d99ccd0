"""CASES.md §5, items 31 to 33: every error in the format that was asked for."""

import pytest
from django.core.exceptions import BadRequest, PermissionDenied, RequestDataTooBig
from django.db import OperationalError
from django.http import Http404, HttpResponse
from django.test import RequestFactory

from contact.cases import limits
from contact.cases.models import ServiceRequest
from contact.cases.open311 import requests, services
from contact.cases.open311.middleware import open311
from pages.models import MovedAddress

from .open311_client import FORM, TYPES, Open311, read
from .open311_schema import check
from .open311_town import LAMP, make_client, make_service

pytestmark = pytest.mark.django_db


def errors_of(answer, format):
    """The errors, each checked; the first one's code is the HTTP status."""
    errors = read(answer, format)
    for error in errors:
        check("error", error | {"code": int(error["code"])})
    assert errors[0]["code"] == answer.status_code
    return errors


def test_item_31_an_error_is_written_exactly_so():
    make_service()
    api = Open311()
    api.post(LAMP)
    sentence = "Fältet api_key saknas, eller så gäller inte nyckeln."
    assert api.answer.content.decode() == f'[{{"code": 403, "description": "{sentence}"}}]'
    api.post(LAMP, "xml")
    assert api.answer.content.decode() == (
        '<?xml version="1.0" encoding="utf-8"?>\n<errors><error><code>403</code>'
        f"<description>{sentence}</description></error></errors>"
    )


@pytest.mark.parametrize(
    ("error", "status"),
    [
        (Http404(), 404),
        (PermissionDenied(), 403),
        (BadRequest(), 400),
        (RequestDataTooBig(), 413),
        (OperationalError("DETAIL:  hemligt"), 503),
        (ValueError("hemligt"), 500),
        (UnicodeDecodeError("utf-8", b"x", 0, 1, "hemligt"), 500),
    ],
)
@pytest.mark.parametrize("format", TYPES)
def test_item_32_whatever_breaks_is_told_in_the_asked_format(monkeypatch, error, status, format):
    def breaks(*args):
        raise error

    monkeypatch.setattr(services.Service.objects, "public", breaks)
    monkeypatch.setattr(requests, "create", breaks)
    client = Open311().client
    for answer in (
        client.get(f"/open311/v2/services.{format}"),
        client.post(f"/open311/v2/requests.{format}", "a=b", FORM),
        client.get(f"/open311/v2/services.{format}", headers={"Accept-Encoding": "gzip"}),
    ):
        assert answer.status_code == status
        assert "Content-Encoding" not in answer
        [error_told] = errors_of(answer, format)
        assert "hemligt" not in error_told["description"]
        assert int(answer["Content-Length"]) == len(answer.content)


@pytest.mark.parametrize("format", TYPES)
def test_item_32_what_middleware_refuses_too(format):
    client = Open311().client
    address = f"/open311/v2/requests.{format}"
    host = client.get(address, headers={"Host": "ond.example"})
    assert host.status_code == 400
    large = client.post(address, b"x" * 3_000_000, FORM)
    assert large.status_code == 413
    fields = client.post(address, "&".join(f"f{number}=" for number in range(3000)), FORM)
    assert fields.status_code == 400
    charset = client.post(address, "a=b", f"{FORM}; charset=utf-16")
    assert charset.status_code == 400
    for answer in (host, large, fields, charset):
        errors_of(answer, format)


def test_item_32_an_address_that_was_removed_is_told_of_in_the_asked_format():
    MovedAddress.objects.create(old="/open311/v2/gammalt.json", new="")
    answer = Open311().client.get("/open311/v2/gammalt.json")
    errors_of(answer, "json")


@pytest.mark.parametrize(
    "kind", ["text/plain", "multipart/form-data; boundary=b", "x", "image/png"]
)
@pytest.mark.parametrize("format", TYPES)
def test_item_32_what_is_no_form_is_refused(format, kind):
    client = make_client().client
    answer = client.post(f"/open311/v2/requests.{format}", b"--b--", kind)
    assert answer.status_code == 400
    [error] = errors_of(answer, format)
    assert FORM in error["description"]


def test_item_32_a_body_in_pieces_without_a_length_is_refused_for_what_it_is():
    api = make_client()
    address = "/open311/v2/requests.json"
    answer = api.client.post(address, "", FORM, headers={"Transfer-Encoding": "chunked"})
    assert answer.status_code == 400
    assert "Content-Length" in errors_of(answer, "json")[0]["description"]


def test_item_32_the_rest_of_the_site_answers_with_its_pages(client):
    answer = client.get("/finns-inte.json")
    assert answer["Content-Type"] == "text/html; charset=utf-8"
    assert "Access-Control-Allow-Origin" not in answer


@pytest.mark.parametrize("format", TYPES)
def test_item_33_too_many_cases_in_an_hour_are_told_to_wait(monkeypatch, format):
    monkeypatch.setattr(limits, "OPEN311", limits.Scope("open311", most=2))
    make_service()
    api = make_client()
    for _ in range(2):
        api.sent(LAMP)
    api.post(LAMP, format)
    assert api.answer.status_code == 429
    assert int(api.answer["Retry-After"]) > 0
    errors_of(api.answer, format)
    assert ServiceRequest.objects.count() == 2


def test_item_33_a_wrong_key_uses_up_nothing(monkeypatch):
    monkeypatch.setattr(limits, "OPEN311", limits.Scope("open311", most=1))
    make_service()
    api = make_client()
    for _ in range(3):
        api.refused(LAMP, 403, key="fel")
    assert api.sent(LAMP)


@pytest.mark.parametrize("format", TYPES)
def test_item_33_when_the_site_is_down_it_says_when_to_come_back(format):
    request = RequestFactory().get(f"/open311/v2/services.{format}")
    answer = open311(lambda request: HttpResponse("<p>Nere", status=503))(request)
    assert int(answer["Retry-After"]) > 0
    errors_of(answer, format)
