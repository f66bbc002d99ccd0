"""What staff find when they search among the cases."""

import pytest
from django.core.management import call_command
from django.utils import timezone

from contact.cases.models import CaseWords, Service, ServiceRequest
from contact.cases.models.service import Secrecy
from contact.cases.receiving import store
from contact.cases.submission import Submission
from pages.search.models import Entry

from .builders import make_case
from .worklist import LIST, changed, references, staff

pytestmark = pytest.mark.django_db
KIM = {"email": "Kim.Berg@example.se", "phone": "070-123 45 67"}
ASA = {"email": "asa@example.se", "first_name": "Åsa", "last_name": "Öberg Lind"}


@pytest.fixture
def hanna(client):
    user = staff("hanna", "view_servicerequest", "handle_servicerequest", "view_requester")
    client.force_login(user)
    return user


@pytest.mark.parametrize(
    "query", ["lampan", "LAMPOR", "lampa skolan", "lamp", "bjorkvagen", "Björkvägen 3"]
)
def test_words_of_the_text_and_the_place_are_found(client, hanna, query):
    case = make_case(description="Lampan vid skolan är trasig.", place="Björkvägen 3")
    make_case(description="En bänk är trasig.", place="Torget")
    assert references(client, q=query) == [case.service_request_id]


def test_the_answers_to_a_categorys_own_questions_are_found(client, hanna):
    answers = [{"code": "nr", "description": "Nummer", "values": [{"key": "x", "name": "G77"}]}]
    submission = Submission(
        key="k" * 32, kind="felanmalan", description="Den lyser inte.", attributes=answers
    )
    assert references(client, q="g77") == []
    case = store(submission, timezone.now())
    assert references(client, q="g77") == [case.service_request_id]


@pytest.mark.parametrize("written", [str, str.lower, lambda text: text.replace("-", " ")])
def test_a_reference_is_found_however_it_is_written(client, hanna, written):
    case = changed(make_case(), status="resolved", closed_datetime=timezone.now())
    make_case()
    assert references(client, q=written(case.service_request_id)) == [case.service_request_id]


def test_a_diarienummer_is_found(client, hanna):
    case = changed(make_case(), diarienummer="KS 2026/123")
    make_case()
    assert references(client, q="ks 2026/123") == [case.service_request_id]


@pytest.mark.parametrize(
    "query", ["kim.berg@EXAMPLE.se", "0701234567", "+46 70 123 45 67", "070-1234567"]
)
def test_a_sender_is_found_by_address_and_number(client, hanna, query):
    case = make_case(contact=KIM)
    make_case(contact=ASA)
    assert references(client, q=query) == [case.service_request_id]


@pytest.mark.parametrize("query", ["Åsa", "åsa", "öberg lind", "ÅSA ÖBERG LIND", "åsa öberg lind"])
def test_a_sender_is_found_by_name(client, hanna, query):
    case = make_case(contact=ASA)
    make_case(contact=KIM)
    assert references(client, q=query) == [case.service_request_id]


@pytest.mark.parametrize("query", ["kim.berg@example.se", "0701234567", "Åsa"])
def test_senders_are_found_only_by_those_who_may_see_them(client, query):
    client.force_login(staff("rut", "view_servicerequest", "handle_servicerequest"))
    make_case(contact=KIM), make_case(contact=ASA)
    assert references(client, q=query) == []


def test_S6_words_under_secrecy_are_found_by_those_who_handle_cases_and_no_others(client, hanna):
    case = changed(make_case(description="Grannen slår."), secrecy=Secrecy.MARKED)
    assert references(client, q="grannen") == [case.service_request_id]
    client.force_login(staff("rut", "view_servicerequest"))
    assert references(client, q="grannen") == []


def test_no_word_of_a_case_is_in_the_sites_own_search(client):
    make_case(description="Lampan vid skolan är trasig.")
    assert not Entry.objects.filter(text_stems__contains="tras").exists()
    assert client.get("/sok/", {"q": "lampan trasig"}).context["hits"] == []


def test_a_search_is_narrowed_down_like_a_list(client, hanna):
    service = Service.objects.create(service_code="gata", service_name="Gata")
    make_case(description="Lampan är trasig.")
    case = changed(make_case(description="Lampan är trasig."), service=service)
    assert references(client, q="lampan", kategori="gata") == [case.service_request_id]


def test_more_than_can_be_shown_is_told(client, hanna, monkeypatch):
    monkeypatch.setattr("contact.cases.finding.query.MOST_HITS", 2)
    cases = [make_case(description="Lampan är trasig.") for _ in range(3)]
    newest = [case.service_request_id for case in cases[:0:-1]]
    assert references(client, q="lampan") == newest
    assert "Det finns fler träffar" in client.get(LIST, {"q": "lampan"}).content.decode()


@pytest.mark.parametrize(
    "words", ["\x00", "%", "'", '"', "*", "🦉", "x" * 5000, "a " * 500, "@", "("]
)
def test_any_search_is_answered(client, hanna, words):
    make_case()
    assert client.get(LIST, {"q": words}).status_code == 200


def test_the_index_is_made_again(client, hanna):
    case = make_case(description="Lampan är trasig.")
    CaseWords.objects.all().delete()
    assert references(client, q="lampan") == []
    call_command("rebuild_case_search", if_needed=True, verbosity=0)
    assert references(client, q="lampan") == [case.service_request_id]
    call_command("rebuild_case_search", verbosity=0)
    assert references(client, q="lampan") == [case.service_request_id]


def test_the_words_go_with_the_case():
    case = make_case(description="Lampan är trasig.")
    case.events.all().dispose()
    case.mails.all().delete()
    ServiceRequest.objects.filter(pk=case.pk).dispose()
    assert not CaseWords.objects.exists()
