"""Whoever sends a case cannot make it one that is never disposed of, or that stops the rest."""

import pytest

from contact.cases.models import Media, OutboxMessage, Requester, ServiceRequest
from contact.cases.retention.disposing import dispose

from .test_cases_disposal import KIM, LATER, make_closed, make_photo, make_rule

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
