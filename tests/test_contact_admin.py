from datetime import date, timedelta

import pytest
from django.utils import timezone
from reversion.models import Version

from contact.models import ContactPoint
from tests.builders import (
    make_exception,
    make_hours,
    make_page,
    make_point,
    make_superuser,
    make_topic,
)

pytestmark = pytest.mark.django_db

LIST = "/admin/contact/contactpoint/"


@pytest.fixture
def staff(client):
    client.force_login(make_superuser())
    return client


def values_of(response):
    """What the browser would send back from the form of `response`, untouched."""
    forms = [response.context["adminform"].form]
    for formset in response.context["inline_admin_formsets"]:
        forms += [formset.formset.management_form, *formset.formset.forms]
    values = {bound.html_name: bound.value() for one in forms for bound in one}
    return {
        name: value for name, value in values.items() if value is not None and value is not False
    }


def save(staff, point, **changes):
    address = f"{LIST}{point.pk}/change/"
    return staff.post(address, values_of(staff.get(address)) | changes)


def errors_of(response):
    formsets = [formset.formset for formset in response.context["inline_admin_formsets"]]
    found = [
        error for formset in formsets for form in formset.forms for error in form.errors.values()
    ]
    return str([response.context["adminform"].form.errors, found])


def test_hours_are_changed_and_nothing_else(staff):
    point = make_point(is_main=True)
    point.pages.add(make_page())
    make_hours(point)
    make_exception(point, date(2026, 12, 23), reason="julstängt")
    response = save(staff, point, **{"hours-0-closes": "11:30"})
    assert response.status_code == 302, errors_of(response)
    ordinary, exception = point.hours.order_by("is_exception")
    assert (f"{ordinary.closes:%H:%M}", ordinary.friday) == ("11:30", True)
    assert (exception.is_exception, exception.reason_sv) == (True, "julstängt")
    assert point.pages.count() == point.telephones.count() == 1


def test_an_exception_of_one_day_is_added(staff):
    point = make_point()
    added = {
        "hours-2-TOTAL_FORMS": 1,
        "hours-2-0-contact_point": point.pk,
        "hours-2-0-service": "telephone",
        "hours-2-0-valid_from": "2026-12-23",
        "hours-2-0-reason_sv": "julstängt",
    }
    response = save(staff, point, **added)
    assert response.status_code == 302, errors_of(response)
    exception = point.hours.get()
    assert exception.is_exception
    assert exception.valid_through == date(2026, 12, 23)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ({"hours-0-opens": "08:00", "hours-0-closes": "12:00"}, "Kryssa för minst en dag"),
        ({"hours-0-monday": "on", "hours-0-opens": "08:00"}, "både när det öppnar"),
    ],
)
def test_half_a_row_of_hours_is_refused_with_a_sentence(staff, row, sentence):
    point = make_point()
    new = {"hours-TOTAL_FORMS": 1, "hours-0-contact_point": point.pk} | row
    response = save(staff, point, **new, **{"hours-0-service": "telephone"})
    assert response.status_code == 200
    assert sentence in errors_of(response)


def test_checked_today_writes_the_date_and_the_next_check(staff):
    point = make_point()
    assert save(staff, point, checked_today="on").status_code == 302
    point.refresh_from_db()
    today = timezone.localdate()
    assert (point.checked_on, point.check_again_on) == (today, today + timedelta(days=365))


def test_saving_without_a_word_about_checking_checks_nothing(staff):
    point = make_point()
    assert save(staff, point).status_code == 302
    point.refresh_from_db()
    assert point.checked_on is None


def test_the_list_shows_what_needs_checking(staff):
    make_point(name="Gammalt nummer")
    make_point(slug="ny", name="Nytt nummer", checked_on=timezone.localdate())
    page = staff.get(LIST, {"kontroll": "behovs"}).text
    assert "Gammalt nummer" in page
    assert "Nytt nummer" not in page
    assert "Aldrig" in page


def test_the_switchboard_and_what_is_used_cannot_be_deleted(staff):
    main, used = make_point(is_main=True), make_point(slug="b")
    make_topic(contact_point=used)
    assert staff.post(f"{LIST}{main.pk}/delete/", {"post": "yes"}).status_code == 403
    staff.post(f"{LIST}{used.pk}/delete/", {"post": "yes"})
    assert ContactPoint.objects.count() == 2


def test_an_earlier_version_brings_its_hours_back(staff):
    point = make_point(name="Gamla namnet")
    make_hours(point)
    make_exception(point, date(2026, 12, 23))
    save(staff, point)
    save(staff, point, **{"name_sv": "Nya namnet", "hours-0-closes": "11:30"})
    first = Version.objects.get_for_object(point).last()
    address = f"{LIST}{point.pk}/history/{first.pk}/"
    assert staff.post(address, values_of(staff.get(address))).status_code == 302
    point.refresh_from_db()
    assert point.name == "Gamla namnet"
    assert [f"{row.closes:%H:%M}" for row in point.hours.filter(is_exception=False)] == ["12:00"]
    assert point.hours.filter(is_exception=True).count() == 1


def test_an_unused_point_can_be_deleted(staff):
    point = make_point()
    assert staff.post(f"{LIST}{point.pk}/delete/", {"post": "yes"}).status_code == 302
    assert not ContactPoint.objects.exists()
