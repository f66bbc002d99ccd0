"""A text that tells of danger: staff are told, and its sender is told whom to reach at once."""

import pytest

from contact.cases.concern import is_concerning
from pages.models import Page

from .builders import make_page, make_point
from .citizen import at_check, only_case

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "text",
    [
        "Jag vill inte\nleva längre", "Han slår mig", "Jag tar livet av mig", "Ett barn far illa",
        "Grannen hotar oss", "I want to die", "He threatens me", "Min man misshandlar mig",
    ],
)  # fmt: skip
def test_H18_a_text_that_tells_of_danger_is_known(text):
    assert is_concerning(text)


@pytest.mark.parametrize(
    "text", ["Döda träd vid vägen", "Hotellet har ingen lampa", "Klockan slår fel", "Trehjuling"]
)
def test_H18_an_ordinary_text_is_not_taken_for_danger(text):
    assert not is_concerning(text)


def test_H18_who_writes_of_danger_is_told_whom_to_reach_and_may_send(settings):
    make_point("020-100 200", slug="orostelefonen", name="Orostelefonen")
    make_page(slug="omsorg-stod", title="Omsorg")
    page = make_page(
        slug="orolig-for-ett-barn",
        title="Orolig för ett barn",
        parent=Page.objects.get(slug="omsorg-stod"),
    )
    citizen = at_check(words={"description": "Grannen slår barn."})
    assert 'href="tel:112"' in citizen.html
    assert 'href="tel:020100200"' in citizen.html
    assert f'href="/{page.path}/"' in citizen.html
    citizen.send()
    assert only_case().concern
    assert "Läs igenom" not in citizen.words


def test_H18_other_texts_are_not_met_with_a_warning():
    make_point("020-100 200", slug="orostelefonen", name="Orostelefonen")
    citizen = at_check()
    assert "Orostelefonen" not in citizen.words
    citizen.send()
    assert not only_case().concern
