"""The town's own contact points: what FACTS say, nothing more, in both languages."""

import pytest
from django.conf import settings

from contact.facts import facts_about
from contact.models import ContactPoint
from contact.start_content import load_contact_points
from pages.language import languages_of
from pages.start_content import load_pages
from tests.builders import make_point
from tests.test_contact import MONDAY

pytestmark = pytest.mark.django_db

FOLDER = settings.BASE_DIR / "content" / "perstorp"
SLUGS = [
    "vaxel",
    "larm",
    "felanmalan-efter-kontorstid",
    "nsva",
    "perstorps-bostader",
    "polisen",
    "sjukvardsradgivning",
    "orostelefonen",
]


def hours_of(slug):
    facts = facts_about(ContactPoint.objects.get(slug=slug), MONDAY)
    return [
        (service.kind, row.when, [(span.opens, span.closes) for span in row.spans])
        for service in facts.services
        for row in service.rows
        if row.spans
    ]


def test_the_town_starts_with_these():
    assert len(load_contact_points(FOLDER)) == len(SLUGS)
    assert [point.slug for point in ContactPoint.objects.all()] == SLUGS
    assert ContactPoint.objects.main().get().slug == "vaxel"


def test_all_is_written_in_every_language():
    load_contact_points(FOLDER)
    points = list(ContactPoint.objects.with_facts())
    told = [text for point in points for text in (point, *point.telephones.all())]
    assert languages_of(*told) == ["sv", "en"]


def test_nobody_is_said_to_have_checked():
    load_contact_points(FOLDER)
    assert not ContactPoint.objects.exclude(checked_on=None).exists()


def test_the_worry_line_answers_before_and_after_lunch():
    load_contact_points(FOLDER)
    point = ContactPoint.objects.get(slug="orostelefonen")
    assert [telephone.number for telephone in point.telephones.all()] == ["020-100 200"]
    spans = [("09.00", "12.00"), ("13.00", "16.00")]
    assert hours_of("orostelefonen") == [("telephone", "Måndag–fredag", spans)]
    assert "Mejlar du är du inte anonym." in point.anonymity
    assert (point.open_on_holidays, point.open_on_eves) == (False, False)


def test_the_switchboard_has_its_hours():
    load_contact_points(FOLDER)
    assert hours_of("vaxel") == [
        ("telephone", "Måndag–fredag", [("08.00", "12.00"), ("13.00", "15.00")]),
        ("visit", "Måndag–fredag", [("10.00", "12.00"), ("13.00", "15.00")]),
    ]


@pytest.mark.parametrize("slug", ["larm", "polisen", "sjukvardsradgivning"])
def test_emergency_numbers_are_always_open(slug):
    load_contact_points(FOLDER)
    point = ContactPoint.objects.get(slug=slug)
    assert facts_about(point, MONDAY).calling.line == "Öppet dygnet runt"


def test_what_exists_is_left_alone():
    make_point(slug="vaxel", name="Vår egen växel")
    added = load_contact_points(FOLDER)
    assert len(added) == len(SLUGS) - 1
    assert ContactPoint.objects.get(slug="vaxel").name == "Vår egen växel"
    assert load_contact_points(FOLDER) == []


def test_every_contact_named_by_a_page_exists_and_is_shown_there():
    load_pages(FOLDER)
    load_contact_points(FOLDER)
    point = ContactPoint.objects.get(slug="nsva")
    assert "bygga-bo-miljo/vatten-och-avlopp" in point.pages.values_list("path", flat=True)


def test_a_town_without_contact_points_starts_with_none(tmp_path):
    assert load_contact_points(tmp_path) == []


def test_what_has_been_removed_or_has_another_anchor_does_not_come_back():
    load_contact_points(FOLDER)
    ContactPoint.objects.get(slug="polisen").delete()
    point = ContactPoint.objects.get(slug="nsva")
    point.slug = "vatten"
    point.save()
    assert load_contact_points(FOLDER) == []
