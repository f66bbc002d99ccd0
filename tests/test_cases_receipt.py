"""The receipt, and too many at once."""

from datetime import timedelta
from html import unescape

import pytest
from django.db.models import QuerySet
from django.utils import timezone

from contact.cases.access import code_of
from contact.cases.limits import SUBMISSIONS
from contact.cases.models import Department, Draft, Event, RateBucket, Service, ServiceRequest

from .citizen import CONTACT, WORDS, Citizen, at_check, only_case
from .follower import follower, page_of

pytestmark = pytest.mark.django_db


def key_of(citizen):
    return citizen.address.split("/")[-2]


def test_the_receipt_tells_who_answers_and_when():
    department = Department.objects.create(name="Gator och parker")
    Service.objects.create(
        service_code="gata", service_name="Gata", department=department, expected_days=10
    )
    citizen = at_check(service="gata")
    assert "Det här går till: Gator och parker" in citizen.words
    citizen.send()
    day = timezone.localtime(only_case().expected_datetime)
    assert "Gator och parker" in citizen.words
    assert f'<time datetime="{day:%Y-%m-%d}">' in citizen.html


def test_the_code_is_shown_for_an_hour_also_when_the_page_is_loaded_again():
    citizen = at_check().send()
    code = code_of(key_of(citizen))
    assert code in citizen.words
    assert code in citizen.go(citizen.address).words
    assert "Ett bokmärke räcker inte" in citizen.words
    sent = timezone.now() - timedelta(minutes=61)
    QuerySet.update(ServiceRequest.objects.all(), requested_datetime=sent)
    citizen.go(citizen.address)
    assert code not in unescape(citizen.html)
    assert "Koden visas inte längre." in citizen.words
    assert "koden visas bara i en timme" not in citizen.words
    assert only_case().service_request_id in citizen.words


def test_a_code_that_the_sender_has_replaced_is_not_shown():
    citizen = at_check().send()
    receipt, code = citizen.address, code_of(key_of(citizen))
    page_of(follower(only_case(), code), "ny-kod").send()
    citizen.go(receipt)
    assert code not in unescape(citizen.html)
    assert "Koden visas inte längre." in citizen.words


def test_the_code_does_not_follow_from_the_address_alone(settings):
    citizen = at_check().send()
    settings.SECRET_KEY = "en annan"
    assert code_of(key_of(citizen)) not in citizen.html


def test_one_button_leads_from_the_receipt_to_the_case():
    citizen = at_check().send()
    citizen.address = "/synpunkter-felanmalan/folj/"
    citizen.send()
    assert "/folj/" in citizen.address
    assert WORDS["description"] in citizen.words


def test_every_page_of_a_draft_has_the_address_to_come_back_to(settings):
    settings.SITE_URL = "https://www.example.se"
    citizen = Citizen().send(matter="berom")
    assert f'href="https://www.example.se{citizen.address}"' in citizen.html
    assert "Fortsätt senare" not in Citizen().words


def test_H10_the_address_to_come_back_to_is_never_the_hosts_that_was_asked(settings):
    settings.ALLOWED_HOSTS = ["*"]
    citizen = at_check(contact=CONTACT)
    citizen.client.defaults["HTTP_HOST"] = "evil.example"
    assert "evil.example" not in citizen.go(citizen.address).html
    citizen.send(next="https://evil.example/")
    assert "evil.example" not in citizen.html + citizen.address
    assert all("evil.example" not in mail.body for mail in only_case().mails.all())


def test_L9_many_from_one_network_are_set_aside_and_get_their_receipts():
    for _ in range(SUBMISSIONS.suspicious + 1):
        assert "Din referens är" in at_check().send().words
    told = Event.objects.filter(internal_text__contains="från samma nät")
    assert [event.request.quarantine for event in told] == [True]


def test_what_the_form_refuses_is_not_counted():
    citizen = at_check()
    assert citizen.send(token="x").page.status_code == 422
    assert not RateBucket.objects.exists()


def test_L9_too_many_from_one_network_are_told_to_ring_and_keep_what_they_wrote(settings):
    at_check().send()
    RateBucket.objects.update(count=SUBMISSIONS.most - 1)
    at_check().send()
    citizen = at_check().send()
    assert citizen.page.status_code == 429
    assert citizen.page["Retry-After"] == "3600"
    assert settings.TOWN.telephone in citizen.words
    assert WORDS["description"] in citizen.words
    assert ServiceRequest.objects.count() == 2
    assert not Draft.objects.sent().exists()
    RateBucket.objects.all().delete()
    citizen.send()
    assert ServiceRequest.objects.count() == 3
    assert ServiceRequest.objects.latest("pk").description == WORDS["description"]
