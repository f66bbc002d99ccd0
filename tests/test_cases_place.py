"""Where it is: in words or as a point, whichever someone has, and nothing typed is lost."""

import pytest
from django.test import RequestFactory
from django.utils import timezone, translation

from contact.cases.forms.place import PlaceForm
from contact.cases.models import Draft, Service
from contact.cases.place.area import Area
from pages import guard


@pytest.fixture(autouse=True)
def nowhere(settings):
    """A town that has not said where it lies."""
    settings.TOWN_AREA = None


def form(draft=None, **answers):
    now = timezone.now()
    request = RequestFactory().post("/", answers | {"token": guard.new_token(now)})
    return PlaceForm(request, now, draft or Draft())


def errors(**answers):
    return {name: list(messages) for name, messages in form(**answers).errors.items()}


@pytest.mark.parametrize(
    ("answers", "expected"),
    [
        ({}, ("", None, None)),
        ({"place": " Vid  biblioteket "}, ("Vid biblioteket", None, None)),
        ({"lat": "56,13712", "long": "13.39251"}, ("", 56.13712, 13.39251)),
        ({"lat": "56.137121239999", "long": "13"}, ("", 56.13712, 13.0)),
        ({"lat": "٥٦,١٣٧", "long": "१३.४"}, ("", 56.137, 13.4)),
        ({"lat": "56,1°", "long": " +13,4 ° "}, ("", 56.1, 13.4)),
        ({"lat": "-56,1", "long": "−0,000001"}, ("", -56.1, 0.0)),
        ({"place": "Torget", "lat": "56", "long": "13"}, ("Torget", 56.0, 13.0)),
    ],
)
def test_H5_a_place_is_words_a_point_or_both(answers, expected):
    sent = form(**answers)
    assert sent.is_valid(), sent.errors
    assert sent.cleaned_data == dict(zip(("place", "lat", "long"), expected, strict=True))


BAD = [
    "NaN", "inf", "-Infinity", "91", "90,00001", "1e1", "0x38", "56,13,7", "56 13", "56°08'13\"",
    "norr", "½", "", "1" * 400, "5" + "\u0301" * 40, "²",
]  # fmt: skip


@pytest.mark.parametrize("lat", [bad for bad in BAD if bad])
def test_H5_what_is_no_latitude_is_told_at_its_field(lat):
    assert errors(lat=lat, long="13,4") == {
        "lat": ["Skriv ett tal mellan −90 och 90, som 58,12345."]
    }


@pytest.mark.parametrize(
    ("answers", "field", "sentence"),
    [
        ({"lat": "56"}, "long", "Skriv också longituden, eller ta bort latituden."),
        ({"long": "13"}, "lat", "Skriv också latituden, eller ta bort longituden."),
        ({"lat": "0", "long": "-0,0"}, "lat", "Koordinaterna 0 och 0 ligger ute i havet."),
        ({"lat": "56", "long": "181"}, "long", "Skriv ett tal mellan −180 och 180, som 15,12345."),
        ({"place": "å" * 251}, "place", "Texten är 1 tecken för lång."),
    ],
)
def test_H5_half_a_point_and_the_middle_of_the_sea_are_told_at_the_field(answers, field, sentence):
    found = errors(**answers)
    assert list(found) == [field]
    assert found[field][0].startswith(sentence)


def test_a_point_is_written_as_the_reader_writes_numbers():
    draft = Draft(data={"place": {"place": "", "lat": 56.13712, "long": 13.4}})
    shown = PlaceForm(RequestFactory().get("/"), timezone.now(), draft)
    assert (shown["lat"].value(), shown["long"].value()) == ("56,13712", "13,40000")
    with translation.override("en"):
        assert shown["lat"].value() == "56.13712"


@pytest.fixture
def lamp(db):
    Service.objects.create(service_code="lampa", service_name="Lampa", location_policy="required")
    return Draft(data={"matter": {"matter": "felanmalan"}, "service": {"service": "lampa"}})


@pytest.mark.parametrize("answers", [{"place": "Vid torget"}, {"lat": "56,1", "long": "13,4"}])
def test_a_service_that_needs_a_place_takes_words_or_a_point(lamp, answers):
    assert form(lamp, **answers).is_valid()


def test_a_service_that_needs_a_place_asks_for_it(lamp):
    refused = form(lamp)
    assert refused.errors == {"place": ["Skriv var det är. Det räcker att beskriva platsen i ord."]}
    assert refused["place"].label == "Var är det?"


ODD = "Platsen ligger utanför kommunen. Stämmer den? Kryssa i rutan, eller ändra platsen."
FAR = {"place": "Vid sjön", "lat": "60,0", "long": "13,0"}


@pytest.fixture
def town(settings):
    settings.TOWN_AREA = Area((((13.0, 56.0), (14.0, 56.0), (13.0, 57.0), (13.0, 56.0)),))


def test_H5_a_point_outside_the_municipality_is_questioned_once_and_kept(town):
    asked = form(**FAR)
    assert asked.errors == {"outside": [ODD]}
    assert (asked["place"].value(), asked["lat"].value()) == ("Vid sjön", "60,0")
    kept = form(**FAR, outside="on")
    assert kept.is_valid()
    assert kept.cleaned_data == {"place": "Vid sjön", "lat": 60.0, "long": 13.0}


def test_a_point_that_has_been_kept_is_not_questioned_again(town):
    draft = Draft(data={"place": {"place": "", "lat": 60.0, "long": 13.0}})
    assert form(draft, **FAR).is_valid()
    assert not form(draft, **FAR | {"lat": "60,1"}).is_valid()


def test_a_point_just_outside_is_not_questioned(town):
    assert form(lat="55,985", long="13,5").is_valid()
    assert not form(lat="55,97", long="13,5").is_valid()


def test_a_town_without_a_boundary_questions_nothing():
    assert form(**FAR).is_valid()
