"""Choosing what it is about: who else may be responsible, and what staff change meanwhile."""

from datetime import UTC, datetime

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from contact.cases.models import Draft, Service, ServiceAttribute
from contact.cases.receiving import receive
from contact.models import ContactPoint

from .builders import make_draft, make_hours, make_point
from .citizen import WORDS, Citizen, at_check, at_text, only_case

pytestmark = pytest.mark.django_db


def make_service(**fields):
    return Service.objects.create(**{"service_code": "gata", "service_name": "Gata"} | fields)


def choose(code, matter="felanmalan"):
    return Citizen().send(matter=matter).send(service=code)


def test_categories_stand_in_their_groups_with_a_line_about_each():
    make_service(group="Gator", description="Hål i vägen.")
    make_service(service_code="lampa", service_name="Lampa", group="Gator")
    make_service(service_code="skola", service_name="Skola", group="Människor")
    citizen = Citizen().send(matter="felanmalan")
    assert "Gator Gata Hål i vägen. Lampa Människor Skola Vet inte" in citizen.words


def test_what_is_good_to_know_is_told_once_after_choosing():
    make_service(service_notice="Vi sandar varje dag.", emergency_notice="Fara? Ring 112.")
    citizen = choose("gata")
    assert "Vi sandar varje dag." in citizen.words
    assert 'Fara? Ring <a href="tel:112">112</a>.' in citizen.html
    citizen.send()
    assert citizen.address.endswith("/text/")
    assert "Vi sandar varje dag." not in citizen.words
    citizen.send(**WORDS).send(reply="anonymous").send()
    assert "Vi sandar varje dag." in citizen.words


def test_a_category_without_a_place_does_not_ask_for_one():
    make_service(location_policy="none")
    assert choose("gata").address.endswith("/text/")


def test_who_else_is_responsible_is_told_with_number_and_hours(monkeypatch):
    monkeypatch.setattr(timezone, "now", lambda: datetime(2026, 11, 23, 9, tzinfo=UTC))
    point = make_point("010-490 97 00", slug="nsva", name="NSVA", is_main=False)
    make_hours(point, opens="00:00", closes="00:00")
    make_service(stop_message="NSVA sköter vattnet.", stop_contact=point)
    citizen = choose("gata")
    assert citizen.address.endswith("/annan-ansvarar/")
    assert "NSVA sköter vattnet." in citizen.words
    assert 'href="tel:+46104909700"' in citizen.html
    assert "Öppet nu" in citizen.words
    assert '<meta name="robots" content="noindex">' in citizen.html
    citizen.go(citizen.address.replace("annan-ansvarar", "kategori")).send(service="-")
    assert citizen.address.endswith("/plats/")


def test_a_contact_point_that_is_not_published_is_not_shown(settings):
    point = make_point("010-490 97 00", slug="nsva", name="NSVA")
    make_service(stop_message="NSVA sköter vattnet.", stop_contact=point)
    ContactPoint.objects.update(published_at=None)
    citizen = choose("gata")
    assert "010-490 97 00" not in citizen.words
    assert settings.TOWN.telephone in citizen.words


def test_L11_a_category_that_someone_else_takes_over_meanwhile_stops_and_loses_nothing():
    make_service()
    citizen = at_check(service="gata")
    Service.objects.update(stop_message="Det gör Trafikverket.")
    citizen.send()
    assert "Det gör Trafikverket." in citizen.words
    citizen.go(citizen.address.replace("annan-ansvarar", "kategori")).send(service="-")
    assert WORDS["description"] in citizen.words
    citizen.send()
    assert only_case().description == WORDS["description"]


def test_L11_a_category_that_is_switched_off_meanwhile_is_still_what_was_chosen():
    service = make_service()
    citizen = at_check(service="gata")
    Service.objects.update(active=False, service_name="Vägar")
    citizen.send()
    assert only_case().service == service


def test_L11_a_category_that_has_been_removed_is_asked_for_anew():
    make_service()
    citizen = at_check(service="gata")
    Service.objects.all().delete()
    citizen.send()
    assert citizen.address.endswith("/kategori/")
    citizen.send(service="-").send()
    assert only_case().description == WORDS["description"]


def test_L11_a_question_that_came_meanwhile_is_asked_and_nothing_is_lost():
    service = make_service()
    citizen = at_check(service="gata")
    ServiceAttribute.objects.create(service=service, code="stolpe", description="Vilken stolpe?")
    citizen.send()
    assert citizen.address.endswith("/text/")
    assert "Frågorna här har ändrats" in citizen.words
    assert WORDS["description"] in citizen.html
    citizen.send(**WORDS | {"answer-stolpe": "17"}).send()
    assert only_case().attributes[0]["values"] == [{"key": "17", "name": "17"}]


def test_L11_a_place_that_became_necessary_meanwhile_is_asked_for():
    make_service()
    citizen = at_check(service="gata")
    Service.objects.update(location_policy="required")
    citizen.send()
    assert citizen.address.endswith("/plats/")
    citizen.send(place="Torget").send()
    assert only_case().address_string == "Torget"


def test_a_place_that_the_new_category_does_not_ask_for_is_not_sent():
    make_service(location_policy="none")
    citizen = at_check(place={"place": "Torget"})
    citizen.go(citizen.address.replace("kontrollera", "kategori")).send(service="gata")
    assert "Torget" not in citizen.words
    citizen.send()
    assert only_case().address_string == ""


def test_answers_wait_for_who_chooses_the_first_category_again():
    for code in ("gata", "lampa"):
        service = make_service(service_code=code)
        ServiceAttribute.objects.create(service=service, code=code, description="Var?")
    citizen = at_text(service="gata").send(**WORDS | {"answer-gata": "Här"})
    address = citizen.address.replace("kontakt", "kategori")
    citizen.go(address).send(service="lampa").send(**WORDS | {"answer-lampa": "Där"})
    citizen.go(address).send(service="gata").send(reply="anonymous").send()
    assert only_case().attributes[0]["values"][0]["key"] == "Här"


def test_a_draft_whose_answers_no_longer_fit_is_not_received():
    service = make_service()
    draft = make_draft(service="gata")
    ServiceAttribute.objects.create(service=service, code="x", description="?", required=True)
    with pytest.raises(ValidationError):
        receive(draft, timezone.now())
    assert Draft.objects.exists()
