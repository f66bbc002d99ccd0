"""What stands between a case and the public: publication, secrecy, and suspected spam."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contact.cases import handling
from contact.cases.models import Service, ServiceRequest
from contact.cases.recording import NotAllowedError

from .builders import make_case, make_superuser

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return {"now": timezone.now() + timedelta(hours=1), "actor": make_superuser()}


def service(code="gata", **fields):
    return Service.objects.create(service_code=code, service_name=code.capitalize(), **fields)


def told(case):
    return case.events.last().internal_text


def test_a_category_whose_cases_may_be_secret_takes_a_case_from_the_public(by):
    case = make_case()
    handling.publish(case, text="Lampan.", address="", point=False, **by)
    strict = service(secrecy_default="to_assess", api_visible=True)
    handling.recategorise(case, kind="felanmalan", feedback_type="", service=strict, **by)
    assert (case.secrecy, case.description_visibility) == ("to_assess", "removed")


def test_S6_a_secret_case_is_out_of_the_public_at_once_and_stays_out(by):
    case = make_case(service=service(api_visible=True).service_code)
    handling.publish(case, text="Lampan.", address="", point=False, **by)
    assert case in ServiceRequest.objects.published()
    handling.set_secrecy(case, "marked", "Uppgift om hälsa", **by)
    assert case not in ServiceRequest.objects.published()
    handling.set_secrecy(case, "none", "Prövat: ingen sekretess", **by)
    assert case not in ServiceRequest.objects.published()
    assert told(case).endswith("Prövat: ingen sekretess")


@pytest.mark.parametrize("stands_in_the_way", ["quarantine", "secrecy"])
def test_what_only_staff_may_read_is_not_published(by, stands_in_the_way):
    case = make_case()
    if stands_in_the_way == "quarantine":
        handling.quarantine(case, **by)
    else:
        handling.set_secrecy(case, "to_assess", "Okänt", **by)
    with pytest.raises(NotAllowedError):
        handling.publish(case, text="Lampan.", address="", point=False, **by)
    assert not ServiceRequest.objects.published().exists()


def test_spam_is_closed_kept_and_not_written_to(by):
    contact = {"email": "kim@example.se"}
    case = make_case(contact=contact)
    handling.quarantine(case, **by)
    handling.close_as_spam(case, **by)
    assert (case.status, case.quarantine) == ("no_action", True)
    assert not case.mails.filter(template="answer").exists()


def test_what_is_no_spam_is_released(by):
    case = make_case()
    handling.quarantine(case, **by)
    handling.release(case, **by)
    assert not case.quarantine
    with pytest.raises(NotAllowedError):
        handling.close_as_spam(case, **by)
