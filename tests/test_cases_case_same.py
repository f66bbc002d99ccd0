"""Cases about the same thing: found, put together, and answered in one go."""

from uuid import uuid4

import pytest
from django.utils import timezone

from contact.cases.handling import alike
from contact.cases.models import ServiceRequest
from contact.cases.moving import move
from contact.cases.receiving import store
from contact.cases.submission import Submission

from .builders import make_case
from .caseworker import Caseworker

pytestmark = pytest.mark.django_db
KIM = {"email": "kim@example.se"}


def at(lat, long, place=""):
    sent = Submission(
        key=uuid4().hex,
        kind="felanmalan",
        description="Lampan.",
        lat=lat,
        long=long,
        address_string=place,
    )
    return store(sent, timezone.now())


def test_what_is_near_or_has_the_same_words_for_the_place_is_alike():
    case = at(56.1370, 13.3940, "Oderljungavägen 4")
    near, far = at(56.1390, 13.3945), at(56.1400, 13.3940)
    words = at(None, None, "vid oderljungavägen")
    common = at(None, None, "vägen bakom skolan")
    found = alike(case, Caseworker().user)
    assert found == [words, near]
    assert far not in found
    assert common not in found


def test_closed_and_quarantined_cases_are_not_suggested():
    case, closed = make_case(place="Storgatan"), make_case(place="Storgatan")
    make_case(place="Storgatan", website="http://spam.example")
    move(closed, "resolved", public_text="Klart", now=timezone.now())
    assert alike(case, Caseworker().user) == []


def test_a_case_is_closed_as_the_same_as_a_suggested_one():
    original, case, hanna = make_case(place="Storgatan"), make_case(place="Storgatan"), Caseworker()
    assert str(original) in hanna.open(case).words
    hanna.do(case, "samma-som", suggested=str(original))
    case.refresh_from_db()
    assert (case.status, case.duplicate_of) == ("duplicate", original)
    assert f"Samma som {original}" in hanna.open(case).words


@pytest.mark.parametrize("written", [str, str.lower, lambda ref: ref.replace("-", " ")])
def test_the_other_case_is_found_however_its_reference_is_written(written):
    original, case = make_case(), make_case()
    Caseworker().do(case, "samma-som", reference=written(str(original)))
    assert ServiceRequest.objects.get(pk=case.pk).duplicate_of == original


@pytest.mark.parametrize("wrong", ["", "XXX", "222-222-222", "\x00", "9" * 41, "itself"])
def test_S1_a_case_that_is_not_there_or_is_itself_is_refused(wrong):
    case, hanna = make_case(), Caseworker()
    wrong = str(case) if wrong == "itself" else wrong
    hanna.do(case, "samma-som", reference=wrong, text="Det jag skrev")
    assert hanna.status == 422
    assert "Det jag skrev" in hanna.html
    assert case.events.count() == 1


def test_S1_no_circle_is_made():
    one, other, hanna = make_case(), make_case(), Caseworker()
    hanna.do(one, "samma-som", reference=str(other))
    hanna.do(other, "samma-som", reference=str(one))
    assert hanna.status == 422
    assert ServiceRequest.objects.get(pk=other.pk).duplicate_of is None


def test_S1_a_case_that_has_been_disposed_of_is_not_there():
    gone, case, hanna = make_case(), make_case(), Caseworker()
    reference = str(gone)
    for rows in (gone.events, gone.mails, gone.accesses):
        rows.all().dispose() if hasattr(rows.all(), "dispose") else rows.all().delete()
    ServiceRequest.objects.filter(pk=gone.pk).dispose()
    hanna.do(case, "samma-som", reference=reference)
    assert "Det finns inget ärende med den referensen." in hanna.words


def test_an_answer_reaches_all_who_said_the_same():
    original, hanna = make_case(), Caseworker()
    same = [make_case(contact=KIM), make_case()]
    for case in same:
        hanna.do(case, "samma-som", reference=str(original))
    hanna.do(original, "status", {"till": "resolved"}, text="Lagad.", to_duplicates="on")
    assert "2 ärenden som är samma sak fick samma svar." in hanna.open(original).words
    for case in same:
        case.refresh_from_db()
        assert (case.status, case.status_notes) == ("duplicate", "Lagad.")
    assert same[0].mails.filter(template="answer").count() == 2


def test_an_answer_to_one_more_is_told_in_the_singular():
    original, case, hanna = make_case(), make_case(), Caseworker()
    hanna.do(case, "samma-som", reference=str(original))
    hanna.do(original, "status", {"till": "resolved"}, text="Lagad.", to_duplicates="on")
    assert "1 ärende som är samma sak fick samma svar." in hanna.open(original).words


def test_without_asking_only_the_original_is_answered():
    original, case, hanna = make_case(), make_case(), Caseworker()
    hanna.do(case, "samma-som", reference=str(original))
    hanna.do(original, "svara", text="Lagad.")
    case.refresh_from_db()
    assert case.status_notes == ""
