"""What a contact point is, and what is told about it at a moment."""

from datetime import date, datetime, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from contact.facts import facts_about
from contact.models import ContactPoint, OpeningHours, Telephone
from contact.models.telephone import tel_uri
from tests.builders import make_exception, make_hours, make_point

pytestmark = pytest.mark.django_db

MONDAY = datetime.fromisoformat("2026-03-02 10:00+01:00")
PUBLISHED = datetime.fromisoformat("2026-01-01 00:00+01:00")


@pytest.mark.parametrize(
    ("number", "uri"),
    [
        ("0435-390 00", "tel:+4643539000"),
        ("010-490 97 00", "tel:+46104909700"),
        ("020-100 200", "tel:020100200"),
        ("+46 435 390 00", "tel:+4643539000"),
        ("0046 435 390 00", "tel:+4643539000"),
        ("112", "tel:112"),
        ("114 14", "tel:11414"),
        ("1177", "tel:1177"),
    ],
)
def test_a_number_is_dialled_as_it_is_written(number, uri):
    assert tel_uri(number) == uri


@pytest.mark.parametrize("number", ["", "ring oss", "0435-390 00 (växel)", "1", "12\n3"])
def test_what_is_no_number_is_refused(number):
    with pytest.raises(ValidationError):
        Telephone(contact_point=make_point(), number=number).full_clean()


def test_there_is_one_switchboard():
    make_point(is_main=True)
    with pytest.raises(ValidationError, match="redan kommunens växel"):
        ContactPoint(slug="annan", name="Annan", is_main=True).full_clean()
    with pytest.raises(IntegrityError), transaction.atomic():
        make_point(slug="annan", is_main=True)


@pytest.mark.parametrize(
    "fields",
    [
        {"opens": None},
        {"closes": None},
        {"monday": False},
        {"valid_from": date(2026, 3, 2), "valid_through": date(2026, 3, 1)},
        {"is_exception": True, "valid_from": date(2026, 3, 2), "valid_through": date(2026, 3, 2)},
        {"is_exception": True, "monday": False, "valid_from": date(2026, 3, 2)},
    ],
)
def test_hours_that_say_nothing_are_refused_by_form_and_database(fields):
    defaults = {"monday": True, "opens": "08:00", "closes": "12:00"}
    hours = OpeningHours(contact_point=make_point(), **defaults | fields)
    with pytest.raises(IntegrityError), transaction.atomic():
        hours.save()
    with pytest.raises(ValidationError):
        hours.validate_constraints()


def test_an_exception_of_one_day_needs_only_the_first():
    hours = OpeningHours(contact_point=make_point(), is_exception=True, valid_from=date(2026, 3, 2))
    hours.full_clean()
    assert hours.valid_through == date(2026, 3, 2)


def test_half_an_address_is_refused():
    with pytest.raises(ValidationError, match="både postnummer och ort"):
        ContactPoint(slug="a", name="A", visiting_postal_code="284 31").full_clean()


def test_what_nobody_has_checked_needs_checking():
    today = date(2026, 3, 2)
    never = make_point()
    past = make_point(slug="b", checked_on=date(2025, 3, 2), check_again_on=today)
    fresh = make_point(slug="c", checked_on=today, check_again_on=today + timedelta(days=1))
    assert list(ContactPoint.objects.to_be_checked(today)) == [never, past]
    assert [p.needs_checking(today) for p in (never, past, fresh)] == [True, True, False]


def test_facts_cost_three_queries_however_many_points(django_assert_num_queries):
    for number in range(5):
        make_hours(make_point(slug=f"punkt-{number}"))
    with django_assert_num_queries(3):
        told = [facts_about(p, MONDAY) for p in ContactPoint.objects.with_facts()]
        assert [(facts.number.number, facts.calling.line) for facts in told] == [
            ("0435-390 00", "Öppet nu – stänger 12.00")
        ] * 5


def test_stored_exceptions_and_holidays_count():
    point = make_point()
    make_hours(point)
    make_hours(point, service="visit", opens="09:00")
    make_exception(point, date(2026, 3, 2), reason="personaldag")
    facts = facts_about(point, MONDAY)
    line = "Stängt i dag, personaldag – öppnar i morgon 08.00"
    assert [service.line for service in facts.services] == [line, "Öppet nu – stänger 12.00"]
    assert (facts.services[0].deviations[0].when, facts.is_open) == ("Måndag 2 mars", False)


def test_a_point_with_no_hours_says_nothing_about_being_open():
    facts = facts_about(make_point(), MONDAY)
    assert (facts.services, facts.calling, facts.is_open) == ([], None, False)
