"""Two who handle the same case at once: the second is told, and loses nothing."""

import pytest

from contact.cases.models import ServiceRequest
from contact.cases.staff.case.forms import CaseForm

from .builders import make_case
from .caseworker import Caseworker

pytestmark = pytest.mark.django_db


@pytest.fixture
def kim():
    return Caseworker("kim", first_name="Kim", last_name="Lind")


def test_L10_the_second_sees_what_the_first_did_and_keeps_the_text(kim):
    case, hanna = make_case(), Caseworker()
    hanna.open(case, "status", till="resolved")
    kim.do(case, "status", {"till": "in_progress"}, text="Vi är på väg.")
    hanna.send(case, "status", text="Lampan är lagad.")
    assert hanna.status == 409
    assert "Kim Lind ändrade status till Pågår" in hanna.words
    assert "Vi är på väg." in hanna.words
    assert "Lampan är lagad." in hanna.html
    case.refresh_from_db()
    assert case.status == "in_progress"


def test_L10_what_was_read_again_can_be_saved(kim):
    case, hanna = make_case(), Caseworker()
    hanna.open(case, "status", till="resolved")
    kim.do(case, "status", {"till": "in_progress"})
    hanna.send(case, "status", text="Lampan är lagad.")
    hanna.send(case, "status", text="Lampan är lagad.")
    assert hanna.status == 303
    assert ServiceRequest.objects.get().status == "resolved"


def test_L10_a_third_change_in_between_is_told_too(kim):
    case, hanna = make_case(), Caseworker()
    hanna.open(case, "diarium")
    kim.do(case, "diarium", diarienummer="KS 1")
    hanna.send(case, "diarium", diarienummer="KS 9")
    assert "KS 1" in hanna.words
    kim.do(case, "diarium", diarienummer="KS 2")
    hanna.send(case, "diarium", diarienummer="KS 9")
    assert hanna.status == 409
    assert ServiceRequest.objects.get().diarienummer == "KS 2"


def test_L10_a_step_that_has_gone_meanwhile_is_not_taken_and_the_text_stays(kim):
    case, hanna = make_case(), Caseworker()
    hanna.open(case, "status", till="planned")
    kim.do(case, "status", {"till": "resolved"}, text="Klart.")
    hanna.send(case, "status", text="På torsdag.")
    assert hanna.status == 409
    hanna.send(case, "status", text="På torsdag.", to="planned")
    assert hanna.status == 422
    assert "På torsdag." in hanna.html
    assert ServiceRequest.objects.get().status == "resolved"


def test_L10_a_change_in_the_very_moment_of_saving_is_noticed(kim, monkeypatch):
    case, hanna = make_case(), Caseworker()
    hanna.open(case, "svara")
    check = CaseForm._is_old

    def checked_just_before_someone_else(form):
        monkeypatch.setattr(CaseForm, "_is_old", check)
        old = check(form)
        kim.do(case, "diarium", diarienummer="KS 1")
        return old

    monkeypatch.setattr(CaseForm, "_is_old", checked_just_before_someone_else)
    hanna.send(case, "svara", text="Tack!")
    assert hanna.status == 409
    assert "Tack!" in hanna.html
    assert "KS 1" in hanna.words


@pytest.mark.parametrize("version", ["", "0", "-1", "x", "9" * 40, "1.0"])
def test_a_form_that_knows_no_version_is_asked_again(version):
    case, hanna = make_case(), Caseworker()
    hanna.do(case, "svara", text="Tack!", version=version, seen="²")
    assert hanna.status == 409
    assert "Tack!" in hanna.html
    assert case.events.count() == 1


def test_a_note_is_kept_whatever_someone_else_does(kim):
    case, hanna = make_case(), Caseworker()
    hanna.open(case, "anteckning")
    kim.do(case, "diarium", diarienummer="KS 1")
    hanna.send(case, "anteckning", text="Ring Olle.")
    assert hanna.status == 303
    assert case.events.filter(internal_text="Ring Olle.").exists()
