"""CASES.md §5, items 1 to 8: what holds for every resource."""

from datetime import datetime

import pytest

from contact.cases.models import Department, ServiceRequest

from .open311_client import Open311
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


@pytest.mark.parametrize("resource", RESOURCES)
def test_item_01_every_resource_is_there_in_both_formats(resource):
    assert Open311().get(resource)


def test_item_01_a_single_case_too(lamp):
    case = make_published(lamp)
    assert Open311().get(f"v2/requests/{case.service_request_id}")


@pytest.mark.parametrize("resource", [*RESOURCES, "v2/requests/x", "v2/tokens/1", "nonsens"])
def test_item_02_types_are_letter_by_letter_and_xml_has_no_namespace(resource):
    api = Open311()
    api.get(resource)  # looks at the types, the declaration and that there are no attributes
    assert b"xmlns" not in api.xml.content
    assert api.xml["X-Content-Type-Options"] == "nosniff"


def test_item_03_every_sign_comes_back_in_both_formats(lamp):
    lamp.service_name = HOSTILE
    lamp.save()
    [service] = Open311().get("v2/services")
    for part in ["Åäö & <b>fetstil</b>\nrad två ]]> \"'", "omvänt", "👩‍👧", "שלום"]:
        assert part in service["service_name"]
    for part in "\x0b\x1f\uffff\u202e":
        assert part not in service["service_name"]


def test_item_03_every_text_of_every_resource_is_the_same_in_both_formats(lamp):
    lamp.description = lamp.group = lamp.keywords = lamp.service_notice = HOSTILE
    lamp.department = Department.objects.create(name=HOSTILE)
    lamp.save()
    values = [("a", HOSTILE), ("b", "B")]
    make_question(lamp, "x", "singlevaluelist", values, description=HOSTILE)
    make_question(lamp, "y", datatype_description=HOSTILE)
    public = dict.fromkeys(["public_description", "public_address"], HOSTILE)
    case = make_published(lamp, changes=public)
    for resource in [*RESOURCES, f"v2/requests/{case.service_request_id}"]:
        assert Open311().get(resource)  # compares the formats


def test_item_03_what_is_sent_in_utf_8_is_kept_as_it_was():
    api = make_client()
    text = "Åäö & <b>fetstil</b>\nrad två 👩‍👧 שלום"
    reference = api.sent(LAMP | {"description": text})
    assert _case(reference).description == text


def test_item_03_what_is_not_utf_8_is_refused_and_not_guessed_at():
    api = make_client()
    body = f"api_key={api.key}&service_code=lampa&description=tr%E4d"
    answer = api.client.post("/open311/v2/requests.json", body, "application/x-www-form-urlencoded")
    assert answer.status_code == 400
    assert "UTF-8" in answer.json()[0]["description"]


def test_item_04_moments_have_an_offset(lamp):
    now = datetime.fromisoformat("2026-11-20T08:15:30.999Z")
    case = make_published(lamp, now)
    [found] = Open311().get("v2/requests", service_request_id=case.service_request_id)
    assert found["requested_datetime"] == "2026-11-20T09:15:30+01:00"
    summer = make_published(lamp, datetime.fromisoformat("2026-05-04T06:15:30Z"))
    [found] = Open311().get("v2/requests", service_request_id=summer.service_request_id)
    assert found["requested_datetime"] == "2026-05-04T08:15:30+02:00"


@pytest.mark.parametrize("name", ["", " ", "ekby.example", "www.ekby.example", "EKBY.example"])
def test_item_05_our_own_jurisdiction_may_be_named(name):
    assert len(Open311().get("v2/services", jurisdiction_id=name)) == 1


@pytest.mark.parametrize("resource", ["v2/services", "v2/services/lampa", "v2/requests"])
def test_item_05_another_jurisdiction_is_not_found(resource):
    api = Open311()
    [error] = api.get(resource, jurisdiction_id="malmo.example")
    assert error["code"] == api.json.status_code == 404
    assert "ekby.example" in error["description"]


def test_item_05_another_jurisdiction_gets_no_cases():
    api = make_client()
    assert api.refused(LAMP | {"jurisdiction_id": "malmo.example"}, 404)
    assert api.sent(LAMP | {"jurisdiction_id": "ekby.example"})


def test_item_06_an_empty_parameter_is_as_none(lamp):
    case = make_published(lamp)
    names = ("service_request_id", "service_code", "status", "start_date", "end_date", "page")
    empty = dict.fromkeys([*names, "page_size"], "")
    assert Open311().found(**empty)[0] == case.service_request_id
    reference = make_client().sent(LAMP | dict.fromkeys(["lat", "long", "email", "phone"], ""))
    assert not hasattr(_case(reference), "requester")


@pytest.mark.parametrize("resource", ["v2/services", "v2/requests"])
def test_item_07_lists_are_bare_also_with_one_or_none(resource, lamp):
    assert len(Open311().get(resource)) == 1
    lamp.api_visible = False
    lamp.save()
    api = Open311()
    assert api.get(resource) == []
    assert api.json.content == b"[]"


def test_item_07_what_is_empty_is_null_or_an_empty_element():
    api = Open311()
    [service] = api.get("v2/services")
    assert service["group"] is None
    assert b"<group/>" in api.xml.content


def test_item_07_discovery_and_definition_are_bare_objects():
    assert "endpoints" in Open311().get("discovery")
    assert "attributes" in Open311().get("v2/services/lampa")


def test_item_08_types_are_the_specifications(lamp):
    case = make_published(lamp, lat=56.0, long=13.5, changes={"point_public": True})
    text = Open311().client.get(f"/open311/v2/requests/{case.service_request_id}.json").content
    assert b'"lat": 56.0, "long": 13.5' in text
    assert b'"address_id": null, "zipcode": null' in text
    assert b'"metadata": true' in Open311().client.get("/open311/v2/services.json").content
    definition = Open311().client.get("/open311/v2/services/lampa.json").content
    assert b'"variable": true' in definition
    assert b'"required": false' in definition
    assert b'"order": 1' in definition


def _case(reference):
    return ServiceRequest.objects.get(service_request_id=reference)
