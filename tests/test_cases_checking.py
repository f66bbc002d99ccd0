"""After a restored backup one question is enough: are the cases whole?"""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from contact.cases.models import Event, OutboxMessage, Requester

from .builders import make_case
from .citizen import CONTACT

pytestmark = pytest.mark.django_db


def check():
    out = StringIO()
    call_command("check_cases", stdout=out)
    return out.getvalue()


def test_L14_as_many_cases_as_events_that_they_came_in():
    make_case()
    make_case(contact=CONTACT | {"receipt": True})
    assert check() == "2 ärenden är hela.\n"


@pytest.mark.parametrize(
    "lose",
    [
        lambda: Event.objects.all().dispose(),
        lambda: OutboxMessage.objects.filter(template="staff").delete(),
        lambda: Requester.objects.all().delete(),
        lambda: Event.objects.all().rewrite(to_status="planned"),
    ],
    ids=["event", "mail", "sender", "step"],
)
def test_L14_what_a_restored_copy_lacks_is_named(lose):
    case = make_case(contact=CONTACT | {"receipt": True})
    lose()
    with pytest.raises(CommandError, match=r"fel hittades"):
        check()
    assert case.events.filter(type="received").count() <= 1
