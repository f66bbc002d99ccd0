"""The place on its way from the page where it is asked for to the case."""

import pytest

from .citizen import ANONYMOUS, START, WORDS, Citizen, only_case

pytestmark = pytest.mark.django_db
INSIDE = {"place": "Vid <b>sjön</b>", "lat": "56,19", "long": "13,36"}
OUTSIDE = INSIDE | {"lat": "60"}


def at_place(start=START):
    return Citizen(start).send(matter="felanmalan").send(service="-")


def test_a_place_typed_without_javascript_comes_with_the_case():
    at_place().send(**INSIDE).send(**WORDS).send(**ANONYMOUS).send()
    case = only_case()
    assert (case.address_string, case.lat, case.long) == ("Vid <b>sjön</b>", 56.19, 13.36)


def test_H5_a_place_outside_comes_back_once_with_everything_typed_and_is_kept():
    citizen = at_place().send(**OUTSIDE)
    assert citizen.page.status_code == 422
    assert "Platsen ligger utanför kommunen. Stämmer den?" in citizen.words
    assert 'value="Vid &lt;b&gt;sjön&lt;/b&gt;"' in citizen.html
    assert '<details class="coordinates" open>' in citizen.html
    citizen.send(**OUTSIDE, outside="on").send(**WORDS).send(**ANONYMOUS).send()
    assert only_case().lat == 60


def test_H5_a_place_that_is_wrong_is_told_in_english_too():
    citizen = at_place("/en" + START).send(lat="91", long="13")
    assert citizen.page.status_code == 422
    assert 'aria-invalid="true"' in citizen.html


def test_a_place_is_shown_again_as_it_was_answered():
    citizen = at_place()
    address = citizen.address
    citizen.send(**INSIDE).go(address)
    assert 'value="56,19000"' in citizen.html
    assert 'value="13,36000"' in citizen.html


def test_only_the_page_of_the_place_may_ask_where_its_reader_is():
    citizen = at_place()
    assert "geolocation=(self)" in citizen.page["Permissions-Policy"]
    assert "camera=()" in citizen.page["Permissions-Policy"]
    citizen.send()
    assert "geolocation=()" in citizen.page["Permissions-Policy"]


def test_a_town_without_tiles_shows_no_map():
    citizen = at_place()
    assert "data-map" not in citizen.html
    assert "leaflet" not in citizen.html
