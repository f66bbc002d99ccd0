"""CASES.md §5, items 9 and 10: who may ask, how, and for what."""

import json

import pytest

from .builders import make_superuser
from .open311_client import TYPES, Open311
from .open311_town import LAMP, make_client, make_published, make_question, make_service

pytestmark = pytest.mark.django_db
HOSTILE = "Åäö & <b>fetstil</b>\r\nrad två ]]> \"'\x0b\x1f\uffff \u202eomvänt \u200f👩‍👧 שלום"
RESOURCES = ["discovery", "v2/services", "v2/services/lampa", "v2/requests"]


@pytest.fixture(autouse=True)
def lamp(settings):
    settings.SITE_URL = "https://www.ekby.example"
    service = make_service()
    make_question(service, "stolpe", description="Vilken stolpe?")
    make_published(service)
    return service


@pytest.mark.parametrize("resource", [*RESOURCES, "v2/requests/x", "nonsens"])
def test_item_09_reading_needs_no_key_and_is_open_to_every_site(resource):
    api = Open311()
    api.get(resource)
    for answer in (api.json, api.xml):
        assert answer["Access-Control-Allow-Origin"] == "*"
        assert "Cookie" not in answer.get("Vary", "")


@pytest.mark.parametrize("resource", RESOURCES)
def test_item_09_an_answer_is_kept_and_asked_for_anew(resource):
    client = Open311().client
    first = client.get(f"/open311/{resource}.json")
    assert first["Cache-Control"] == "public, no-cache"
    again = client.get(f"/open311/{resource}.json", headers={"If-None-Match": first["ETag"]})
    assert again.status_code == 304
    assert again["Access-Control-Allow-Origin"] == "*"


def test_item_09_who_is_logged_in_sees_and_gets_nothing_else():
    api = Open311()
    api.client.force_login(make_superuser())
    answer = api.client.get("/open311/v2/requests.json")
    assert answer["Cache-Control"] == "public, no-cache"
    assert not answer.cookies


def test_item_09_sending_needs_no_token_and_is_not_open_to_scripts_of_other_sites():
    api = make_client()  # its Django client enforces CSRF
    api.sent(LAMP, Origin="https://annan.example")
    assert "Access-Control-Allow-Origin" not in api.answer


@pytest.mark.parametrize(
    "address", ["services", "services.yaml", "services.XML", "services.", "", "services.json/"]
)
def test_item_10_without_a_known_format_it_is_refused_in_xml(address):
    answer = Open311().client.get(f"/open311/v2/{address}")
    assert answer.status_code == 400
    assert answer["Content-Type"] == TYPES["xml"]
    assert b"https://www.ekby.example/open311/discovery.xml" in answer.content


@pytest.mark.parametrize("resource", ["v2/nonsens", "v2/services/a/b", "v3/services", "services"])
def test_item_10_what_there_is_not_is_not_found(resource):
    api = Open311()
    assert api.get(resource)[0]["code"] == api.json.status_code == 404


@pytest.mark.parametrize("method", ["put", "patch", "delete", "options", "trace"])
def test_item_10_a_wrong_method_is_told_which_are_right(method):
    for format, type in TYPES.items():
        answer = getattr(Open311().client, method)(f"/open311/v2/requests.{format}")
        assert answer.status_code == 405
        assert answer["Allow"] == "GET, HEAD, POST"
        assert answer["Content-Type"] == type
    answer = Open311().client.post("/open311/v2/services.json")
    assert (answer.status_code, answer["Allow"]) == (405, "GET, HEAD")
    assert json.loads(answer.content)[0]["code"] == 405
