"""Made-up submissions: none breaks the site, and none loses what was typed."""

import html
from time import perf_counter

import pytest
from django.test import Client
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from contact.cases.forms.contact import DETAILS
from contact.cases.models import RateBucket, Service, ServiceAttribute, ServiceRequest
from pages.cleaning import UNWANTED, clean_text, one_line, scrub

from .citizen import Citizen
from .hostile import TIMES

HOSTILE = [
    "", " ", "\x00", "\r\n", "\u202e", "\u200b", "🦉", "a\u0301" * 20, "<script>alert(1)</script>",
    "{{ 7*7 }}", "' OR 1=1 --", "javascript:alert(1)", "%00", "\ufeffx", "\u2028", "&lt;",
    "kim@example.se", "a@b.se\nBcc: c@d.se", "811228-9874", "0435-390 00", "x" * 4001, "å" * 251,
]  # fmt: skip
TEXT = st.one_of(
    st.sampled_from(HOSTILE),
    st.text(max_size=200),
    st.text("aå <>&\r\n\x00\u202e\u200d", max_size=60),
)
MATTER = st.sampled_from(["felanmalan", "berom", "fraga"]) | TEXT
REPLY = st.sampled_from(["yes", "anonymous"]) | TEXT
SERVICE = st.sampled_from(["-", "gata"]) | TEXT
PLACE = st.fixed_dictionaries({}, optional=dict.fromkeys(("place", "lat", "long"), TEXT))
WORDS = st.fixed_dictionaries(
    {"description": TEXT}, optional=dict.fromkeys(("answer-stolpe", "answer-antal"), TEXT)
)
CONTACT = st.fixed_dictionaries(
    {"reply": REPLY}, optional=dict.fromkeys((*DETAILS, "receipt"), TEXT)
)
INTERNAL = st.sampled_from(["status", "quarantine", "id", "key", "shown", "submission_key"])
EXTRA = st.dictionaries(INTERNAL, TEXT, max_size=2)
BROWSER = Client(enforce_csrf_checks=True, raise_request_exception=False)
OFTEN = settings(max_examples=250, deadline=None, derandomize=True)
VISITS = settings(
    OFTEN,
    max_examples=30 * TIMES,
    phases=[Phase.explicit, Phase.generate],  # each step of shrinking would be a whole visit
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


@pytest.mark.django_db
@VISITS
@given(matter=MATTER, service=SERVICE, place=PLACE, words=WORDS, contact=CONTACT, extra=EXTRA)
def test_H1_nothing_breaks_and_nothing_is_lost(  # noqa: PLR0913 - an answer for each step
    matter, service, place, words, contact, extra
):
    _make_service()
    RateBucket.objects.all().delete()
    citizen = Citizen(client=BROWSER)
    _answer(citizen, {"matter": matter} | extra, right={"matter": "felanmalan"})
    chosen = _answer(citizen, {"service": service} | extra, right={"service": "gata"})
    if chosen["service"] == "-":  # asks no questions of its own
        words = {"description": words["description"]}
    place = _answer(citizen, place | extra, right={"place": "Torget"})
    words = _answer(citizen, words | extra, right={"description": "Lampan är trasig."})
    contact = _answer(citizen, contact | extra, right={"reply": "anonymous"})
    citizen.send(**extra)
    if "/kvitto/" not in citizen.address:
        citizen.send()
    case = ServiceRequest.objects.sent_with(citizen.address.split("/")[-2]).get()
    assert case.service_request_id in citizen.words
    assert (case.status, case.version) == ("received", 1)
    assert case.description == clean_text(words["description"], 4000)
    assert case.address_string == one_line(clean_text(place.get("place", ""), 250))
    for name in DETAILS if contact["reply"] == "yes" else ():
        assert getattr(case.requester, name) == one_line(clean_text(contact.get(name, ""), 320))


def _make_service():
    service, made = Service.objects.get_or_create(service_code="gata", service_name="Gata")
    if made:
        ServiceAttribute.objects.create(service=service, code="stolpe", description="Vilken?")
        ServiceAttribute.objects.create(
            service=service, code="antal", description="Hur många?", datatype="singlevaluelist"
        )


def _answer(citizen, answers, right):
    """Sends `answers`; what is refused must come back, and `right` is sent instead. Gives which."""
    asked = citizen.address
    citizen.send(**answers)
    if citizen.address != asked:
        assert citizen.page.status_code == 200
        return answers
    assert citizen.page.status_code == 422
    for name in {"description", "place", "answer-stolpe", *DETAILS} & answers.keys():
        assert scrub(answers[name]) in html.unescape(citizen.html)
    citizen.send(**right)
    assert citizen.page.status_code == 200
    return right


@OFTEN
@given(st.text(st.characters(exclude_categories=[])))
def test_a_cleaned_text_is_clean_and_cleaning_it_again_changes_nothing(text):
    cleaned = clean_text(text, 4000)
    assert clean_text(cleaned, 4000) == cleaned
    assert not UNWANTED.search(cleaned)
    cleaned.encode()


@OFTEN
@given(st.text("abcåäö ABC123.,!?<>&'\"\n🦉", max_size=300))
def test_an_ordinary_text_is_stored_as_it_was_typed(text):
    assert clean_text(text, 4000) == text.strip()


def test_a_long_row_of_accents_is_answered_quickly():
    before = perf_counter()
    clean_text("a" + "\u0301\u0316" * 500_000, 4000)
    assert perf_counter() - before < 2
