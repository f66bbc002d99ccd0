"""The list says which cases their senders have added to since staff last did something."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contact.cases import moving
from contact.cases.follow_up.adding import add_message
from contact.cases.handling import add_note, see_contact
from contact.cases.models.status import Status

from .builders import make_case
from .citizen import CONTACT
from .worklist import LIST, staff

pytestmark = pytest.mark.django_db
MARK = "Nytt från avsändaren"


@pytest.fixture
def hanna(client):
    user = staff("hanna", "view_servicerequest", "handle_servicerequest", "view_requester")
    client.force_login(user)
    return user


def is_marked(client):
    return MARK in client.get(LIST, {"vy": "oppna"}).content.decode()


def add(case, text="Nu är det två lampor."):
    now = timezone.now()
    add_message(case.accesses.get(), text, now=now, since=now - timedelta(minutes=1))
    case.refresh_from_db()


def test_a_case_that_its_sender_has_added_to_is_marked_until_staff_do_something(client, hanna):
    case = make_case(contact=CONTACT)
    assert not is_marked(client)
    add(case)
    assert is_marked(client)
    moving.move(case, Status.IN_PROGRESS, now=timezone.now(), actor=hanna)
    assert not is_marked(client)


def test_looking_at_who_sent_it_takes_no_mark_away_but_a_note_does(client, hanna):
    case = make_case(contact=CONTACT)
    add(case)
    see_contact(case, now=timezone.now(), actor=hanna)
    assert is_marked(client)
    add_note(case, "Ringt upp.", now=timezone.now(), actor=hanna)
    assert not is_marked(client)


def test_what_staff_open_again_is_no_news(client, hanna):
    case = make_case(contact=CONTACT)
    for to in (Status.RESOLVED, Status.IN_PROGRESS):
        moving.move(case, to, now=timezone.now(), actor=hanna, public_text="Vi tittar igen.")
    assert not is_marked(client)
