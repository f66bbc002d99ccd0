"""The categories that the town starts with."""

import pytest

from contact.cases.models import Department, Service, ServiceAttribute
from contact.cases.start_content import load_services
from contact.start_content import load_contact_points

pytestmark = pytest.mark.django_db


def test_every_start_category_says_who_is_responsible(settings):
    load_contact_points(settings.TOWN_DIR)
    load_services(settings.TOWN_DIR)
    assert not Service.objects.filter(department=None, stop_contact=None).exists()
    stopped = Service.objects.exclude(stop_contact=None)
    assert not stopped.filter(stop_message="").exists()
    assert not stopped.filter(api_visible=True).exists()
    assert Service.objects.get(service_code="vatten").stop_contact.slug == "nsva"
    questions = ServiceAttribute.objects.filter(service__service_code="belysning")
    assert {question.values.count() for question in questions} == {0, 3}


def test_a_department_that_staff_renamed_does_not_come_back(settings):
    load_services(settings.TOWN_DIR)
    Department.objects.filter(name_sv="Gator och parker").update(name_sv="Gatukontoret")
    load_services(settings.TOWN_DIR)
    assert not Department.objects.filter(name_sv="Gator och parker").exists()
