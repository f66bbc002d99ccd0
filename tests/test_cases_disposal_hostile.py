"""Whoever sends a case cannot make it one that is never disposed of, or that stops the rest."""

import pytest

from contact.cases import moving
from contact.cases.follow_up.views import acting, new_code
from contact.cases.models import Media, OutboxMessage, Requester, ServiceRequest
from contact.cases.models.status import Status
from contact.cases.retention.disposing import dispose
from contact.cases.staff.case.forms import answering

from .builders import make_superuser
from .caseworker import Caseworker
from .follower import a_case, at_page
from .test_cases_disposal import CLOSED, KIM, LATER, make_closed, make_photo, make_rule

pytestmark = pytest.mark.django_db
ANSWERS = [
    {
        "code": "n",
        "description": "Vem såg du?",
        "values": [{"key": 'Kim "Ek"', "name": 'Kim "Ek"'}],
    }
]


@pytest.mark.parametrize("name", ['"', ",", "{", "name", "values", "\\", "(?i", "a", "é"])
def test_L15_a_made_up_name_does_not_stop_the_disposal_of_others(name):
    hostile = make_closed("Text", KIM | {"last_name": name})
    ServiceRequest.objects.filter(pk=hostile.pk).rewrite(
        attributes=ANSWERS, address_string="a " * 125, public_address="é," * 125
    )
    make_closed()
    make_rule()
    assert len(dispose(LATER)) == 2
    assert not Requester.objects.exclude(last_name="").exists()
    (answer,) = ServiceRequest.objects.get(pk=hostile.pk).attributes
    assert (answer["code"], answer["description"]) == ("n", "Vem såg du?")
    assert "Kim" not in answer["values"][0]["name"]


def test_signs_that_are_no_name_are_left_in_the_text():
    case = make_closed("Skylten, den röda, är borta.", KIM | {"last_name": ","})
    make_rule()
    dispose(LATER)
    case.refresh_from_db()
    assert case.description == "Skylten, den röda, är borta."


def test_P11_a_sender_is_gone_from_what_staff_wrote_of_secrecy_and_of_photos():
    case = make_closed("Text")
    photo = make_photo(case)
    Media.objects.filter(pk=photo.pk).update(alternative_text=("Kim vid lampan " * 20)[:250])
    reason = "Kim är skyddad"
    ServiceRequest.objects.filter(pk=case.pk).change(secrecy="marked", secrecy_reason=reason)
    make_rule()
    dispose(LATER)
    case.refresh_from_db()
    photo.refresh_from_db()
    assert case.secrecy_reason == "[gallrat] är skyddad"
    assert "Kim" not in photo.alternative_text
    assert not OutboxMessage.objects.filter(recipient__icontains="kim").exists()


def _gone(monkeypatch, module, name):
    """A rule takes the case away just before `name` in `module` is asked."""
    real = getattr(module, name)

    def disposing_first(*args, **kwargs):
        make_rule("dispose_all")
        assert dispose(LATER)
        return real(*args, **kwargs)

    monkeypatch.setattr(module, name, disposing_first)


def _close(case):
    by = make_superuser("vera")
    moving.move(case, Status.RESOLVED, now=CLOSED, actor=by, public_text="Klart.")


@pytest.mark.parametrize("name", ["lagg-till", "ny-kod"])
def test_L15_a_sender_who_writes_while_the_case_is_disposed_of_is_told_it_is_gone(
    monkeypatch, name
):
    case, code = a_case()
    citizen = at_page(case, code, name)
    _close(case)
    module = acting if name == "lagg-till" else new_code
    _gone(monkeypatch, module, "too_many" if module is acting else "count")
    assert citizen.send(text="Hallå?").page.status_code == 404
    assert not ServiceRequest.objects.exists()


def test_L15_staff_who_change_a_case_while_it_is_disposed_of_are_told_it_is_gone(monkeypatch):
    case, hanna = make_closed(), Caseworker()
    hanna.open(case, "svara")
    _gone(monkeypatch, answering, "answer")
    assert hanna.send(case, "svara", text="Hej").status == 404
