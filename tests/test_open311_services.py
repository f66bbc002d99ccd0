"""CASES.md §5, items 11 to 16: discovery, the list of services and what each asks."""

from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.utils import timezone

from contact.cases.models import Service

from .open311_client import Open311
from .open311_schema import check
from .open311_town import make_question, make_service
from .queries import queries_of

pytestmark = pytest.mark.django_db


def test_item_11_discovery_has_all_that_is_required(settings):
    settings.SITE_URL = "https://www.ekby.example"
    found = Open311().get("discovery")
    check("discovery", found)
    [endpoint] = found["endpoints"]
    check("endpoint", endpoint)
    assert endpoint["specification"] == "http://wiki.open311.org/GeoReport_v2"
    assert endpoint["url"] == "https://www.ekby.example/open311/v2"
    assert endpoint["type"] == "production"
    assert endpoint["formats"] == ["text/xml", "application/json"]
    assert settings.TOWN.email in found["contact"]
    assert settings.TOWN.email in found["key_service"]


def test_item_11_discovery_is_also_where_clients_look_that_know_only_the_endpoint():
    assert Open311().get("v2/discovery") == Open311().get("discovery")


def test_item_12_the_changeset_is_past_sortable_and_new_when_a_service_changes():
    changesets = [Open311().get("discovery")["changeset"]]
    moment = datetime(2026, 10, 25, 0, 30, tzinfo=UTC)  # the night when summer time ends
    with time_machine.travel(moment, tick=False) as clock:
        service = make_service()
        changesets.append(Open311().get("discovery")["changeset"])
        clock.shift(timedelta(hours=1))
        service.active = False
        service.save()
        changesets.append(Open311().get("discovery")["changeset"])
    assert changesets == sorted(set(changesets))
    assert all(datetime.fromisoformat(text) < timezone.now() for text in changesets[:1])
    assert datetime.fromisoformat(changesets[1]) == moment


def test_item_13_the_list_names_services_that_are_open_to_clients():
    make_service("lampa", keywords="ljus, lampa", group="Gator", description="Trasiga lampor")
    make_service("stangd", active=False)
    make_service("hemlig", api_visible=False)
    make_question(make_service("gunga", position=9), "nummer")
    lamp, swing = Open311().get("v2/services")
    check("service", lamp)
    check("service", swing)
    assert (lamp["service_code"], lamp["metadata"], lamp["type"]) == ("lampa", False, "realtime")
    assert (lamp["keywords"], lamp["group"]) == ("ljus, lampa", "Gator")
    assert (swing["service_code"], swing["metadata"]) == ("gunga", True)


def test_item_13_the_list_costs_one_question_to_the_database(client):
    make_question(make_service("lampa"), "nummer")
    make_question(make_service("gunga"), "nummer")
    assert queries_of(client, "/open311/v2/services.json") == 1


def test_item_14_an_error_in_the_list_has_the_same_form():
    [error] = Open311().get("v2/services", jurisdiction_id="annan.example")
    check("error", error)


def test_item_15_the_definition_asks_in_the_order_of_staff():
    service = make_service()
    make_question(service, "stolpe", datatype_description="Fyra siffror", required=True)
    make_question(service, "farg", "multivaluelist", [("rod", "Röd"), ("gul", "Gul & grön")])
    definition = Open311().get("v2/services/lampa")
    check("service_definition", definition)
    pole, colour = definition["attributes"]
    check("attribute", pole)
    check("attribute", {name: part for name, part in colour.items() if name != "values"})
    assert (pole["code"], pole["order"], pole["required"]) == ("stolpe", 1, True)
    assert pole["datatype_description"] == "Fyra siffror"
    assert (colour["order"], colour["datatype"]) == (2, "multivaluelist")
    for value in colour["values"]:
        check("value", value)
    assert [value["name"] for value in colour["values"]] == ["Röd", "Gul & grön"]


@pytest.mark.parametrize(
    ("datatype", "has_values"),
    [("string", False), ("number", False), ("datetime", False), ("text", False)]
    + [("singlevaluelist", True), ("multivaluelist", True)],
)
def test_item_15_only_lists_have_values(datatype, has_values):
    make_question(make_service(), "fraga", datatype, [("a", "A")] if has_values else [])
    [attribute] = Open311().get("v2/services/lampa")["attributes"]
    assert ("values" in attribute) is has_values


@pytest.mark.parametrize("code", ["finns-inte", "stangd", "hemlig", "%00", "%E5", "a%0Ab", "." * 9])
def test_item_16_an_unknown_or_hidden_service_is_not_found(code):
    make_service("stangd", active=False)
    make_service("hemlig", api_visible=False)
    api = Open311()
    assert api.get(f"v2/services/{code}")[0]["code"] == api.json.status_code == 404


def test_item_16_a_service_without_questions_has_an_empty_list_of_them():
    make_service()
    assert not Service.objects.get().attributes.exists()
    definition = Open311().get("v2/services/lampa")
    assert definition == {"service_code": "lampa", "attributes": []}
