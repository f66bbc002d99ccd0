"""CASES.md §5, items 17 to 20: who may send a case, about what, where."""

import pytest

from contact.cases.models import ApiKey, ServiceRequest
from contact.cases.models.event import EventType

from .open311_schema import check
from .open311_town import LAMP, make_client, make_question, make_service

pytestmark = pytest.mark.django_db


@pytest.fixture
def lamp():
    return make_service(service_notice="Vi lagar lampor på tisdagar.", expected_days=7)


@pytest.fixture
def api(lamp):
    return make_client()


def case_of(reference):
    return ServiceRequest.objects.get(service_request_id=reference)


@pytest.mark.parametrize("key", ["", "fel", "å" * 500, "\x00", "' OR 1=1 --"])
def test_item_17_without_a_valid_key_nothing_is_taken(api, key):
    for format in ("json", "xml"):
        [error] = api.post(LAMP, format, key=key)
        check("error", error | {"code": int(error["code"])})
        assert error["code"] == api.answer.status_code == 403
        assert "WWW-Authenticate" not in api.answer
    assert not ServiceRequest.objects.exists()


def test_item_17_a_revoked_key_is_as_a_wrong_one(api):
    wrong = api.post(LAMP, key="fel")
    ApiKey.objects.update(active=False)
    assert api.post(LAMP) == wrong


def test_item_18_a_missing_service_is_told_and_nothing_is_listed(api):
    assert api.refused({"description": "Trasig."}) == ["service_code: Fältet saknas."]


@pytest.mark.parametrize("code", ["finns-inte", "hemlig", "stangd", "\x00", "å", "x" * 3000])
def test_item_18_an_unknown_service_is_not_found(api, code):
    make_service("hemlig", api_visible=False)
    make_service("stangd", active=False)
    assert api.refused(LAMP | {"service_code": code}, 404)


def test_item_18_a_service_that_someone_else_answers_for_says_who(api):
    make_service("el", stop_message="Ring Elbolaget på 010-000 00 00.")
    [error] = api.refused(LAMP | {"service_code": "el"})
    assert "Ring Elbolaget på 010-000 00 00." in error


@pytest.mark.parametrize(
    "place",
    [
        {"lat": "56.13712", "long": "13.39251"},
        {"lat": "+56.13712", "long": "13"},
        {"address_string": "Torget 1"},
        {"address_id": "4711"},
    ],
)
def test_item_19_a_place_is_a_point_an_address_or_its_number(api, lamp, place):
    lamp.location_policy = "required"
    lamp.save()
    case = case_of(api.sent(LAMP | place))
    assert (case.lat is not None) is ("lat" in place)
    assert case.address_string == place.get(
        "address_string", "address_id 4711" if "address_id" in place else ""
    )


@pytest.mark.parametrize(("policy", "taken"), [("none", 1), ("optional", 1), ("required", 0)])
def test_item_19_no_place_is_refused_where_one_must_be_given(api, lamp, policy, taken):
    lamp.location_policy = policy
    lamp.save()
    api.post(LAMP)
    assert api.answer.status_code == (200 if taken else 400)
    assert ServiceRequest.objects.count() == taken


@pytest.mark.parametrize(
    ("lat", "long"),
    [("56.1", ""), ("", "13.3"), ("56,13", "13,39"), ("norr", "öst"), ("91", "13"), ("56", "181")]
    + [("NaN", "13"), ("inf", "-inf"), ("0", "0"), ("1e1", "13"), ("5_6", "13"), ("٥٦", "13")]
    + [("56.1 13.3", ""), ("0x38", "13"), ("9" * 400, "13"), ("--56", "13")],
)
def test_item_19_H5_half_a_point_or_no_number_is_refused(api, lat, long):
    errors = api.refused(LAMP | {"lat": lat, "long": long, "address_string": "Torget 1"})
    assert all(error.startswith(("lat: ", "long: ")) for error in errors)


def test_item_19_H5_a_point_outside_the_municipality_is_taken_and_told_to_staff(api, settings):
    case = case_of(api.sent(LAMP | {"lat": "60.0", "long": "10.0"}))
    assert (case.lat, case.long) == (60.0, 10.0)
    told = "utanför kommunen" in case.events.get(type=EventType.NOTE).internal_text
    assert told is (settings.TOWN_AREA is not None)


def test_item_20_answers_to_the_services_questions_are_kept(api, lamp):
    make_question(lamp, "stolpe", required=True)
    make_question(lamp, "farg", "multivaluelist", [("rod", "Röd"), ("gul", "Gul"), ("bla", "Blå")])
    sent = [*LAMP.items(), ("attribute[stolpe]", "4711"), ("attribute[okand]", "x")]
    sent += [("attribute[farg][]", "rod"), ("attribute[farg][]", "bla"), ("attribute[", "x")]
    answers = case_of(api.sent(sent)).attributes
    assert [answer["code"] for answer in answers] == ["stolpe", "farg"]
    assert answers[1]["values"] == [{"key": "rod", "name": "Röd"}, {"key": "bla", "name": "Blå"}]


@pytest.mark.parametrize(
    "answers",
    [
        [],
        [("attribute[farg]", "")],
        [("attribute[farg]", "lila")],
        [("attribute[farg]", "rod"), ("attribute[farg]", "gul")],
        [("attribute[farg][]", "rod"), ("attribute[farg][]", "gul")],
    ],
)
def test_item_20_H6_a_wrong_or_missing_answer_is_refused_by_its_code(api, lamp, answers):
    make_question(lamp, "farg", "singlevaluelist", [("rod", "R"), ("gul", "G")], required=True)
    [error] = api.refused([*LAMP.items(), *answers])
    assert error.startswith("attribute[farg]: ")
