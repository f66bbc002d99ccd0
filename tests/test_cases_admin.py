"""What staff see and may do with cases."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group, Permission
from django.test import Client

from contact.cases.groups import make_caseworkers
from contact.cases.models import Draft, OutboxMessage

from .builders import make_case, make_draft, make_superuser
from .queries import queries_of

pytestmark = pytest.mark.django_db
CASES = "/admin/cases/servicerequest/"
OUTBOX = "/admin/cases/outboxmessage/"
KIM = {"email": "kim@example.se", "first_name": "Kim", "receipt": True}


@pytest.fixture
def caseworker(settings):
    make_caseworkers(settings.TOWN_DIR)
    user = get_user_model().objects.create_user(
        "hanna", password="ett långt lösenord", is_staff=True
    )
    user.groups.add(Group.objects.get(name="Handläggare"))
    return _signed_in(user)


def _signed_in(user):
    client = Client()
    client.force_login(user)
    return client


def _words(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def test_who_may_not_see_senders_sees_the_case_without_them(caseworker):
    Permission.objects.get(codename="view_requester").group_set.clear()
    case = make_case(description="Lampan är trasig.", contact=KIM)
    mailed = case.mails.get(template="receipt")
    pages = [f"{CASES}{case}/", CASES, f"{OUTBOX}{mailed.pk}/change/", OUTBOX]
    for page in pages:
        assert "kim@example.se" not in _words(caseworker.get(page))


def test_a_caseworker_sees_to_whom_a_mail_could_not_be_sent(caseworker):
    mailed = make_case(contact=KIM).mails.get(template="receipt")
    assert "kim@example.se" in _words(caseworker.get(f"{OUTBOX}{mailed.pk}/change/"))


def test_hostile_text_is_shown_as_text(caseworker):
    case = make_case(description="<script>alert(1)</script>", place="<img src=x>")
    for page in (CASES, f"{CASES}{case}/"):
        shown = _words(caseworker.get(page))
        assert "<script>alert" not in shown
        assert "<img src=x>" not in shown


@pytest.mark.parametrize("action", ["change", "delete", "history"])
def test_not_even_a_superuser_changes_or_removes_a_case_in_djangos_own_pages(action):
    case = make_case(description="Lampan är trasig.")
    client = _signed_in(make_superuser())
    for written in (case.pk, case):
        answer = client.post(f"{CASES}{written}/{action}/", {"description": "x", "post": "yes"})
        assert answer.status_code == 404
    case.refresh_from_db()
    assert case.description == "Lampan är trasig."


def test_cases_are_not_added_in_the_admin():
    assert _signed_in(make_superuser()).get(f"{CASES}add/").status_code == 404


def test_drafts_are_nobodys_business(caseworker):
    make_draft(description="Ännu inte skickat")
    assert Draft.objects.count() == 1
    assert "utkast" not in _words(caseworker.get("/admin/")).lower()
    assert caseworker.get("/admin/cases/draft/").status_code == 404


@pytest.mark.parametrize("written", [str, str.lower, lambda text: text.replace("-", " ")])
def test_a_case_is_found_by_its_reference_however_it_is_written(caseworker, written):
    case, other = make_case(), make_case()
    page = _words(caseworker.get(CASES, {"q": written(case.service_request_id)}))
    assert case.service_request_id in page
    assert other.service_request_id not in page


@pytest.mark.parametrize("words", ["\x00", "%", "'", "🦉", "x" * 5000, "a " * 500])
def test_any_search_is_answered(caseworker, words):
    make_case()
    assert caseworker.get(CASES, {"q": words}).status_code == 200


def test_the_list_costs_the_same_for_one_case_and_for_thirty(caseworker):
    make_case()
    for_one = queries_of(caseworker, CASES)
    for _ in range(29):
        make_case()
    assert queries_of(caseworker, CASES) == for_one


def test_a_mail_that_was_given_up_is_tried_again(caseworker):
    message = make_case().mails.get()
    OutboxMessage.objects.update(state="dead", attempts=74)
    assert "Gick inte att skicka" in _words(caseworker.get(OUTBOX, {"state__exact": "dead"}))
    caseworker.post(OUTBOX, {"action": "try_again", "_selected_action": [message.pk]})
    message.refresh_from_db()
    assert (message.state, message.attempts) == ("queued", 0)


def test_a_mail_that_is_sent_is_not_sent_again(caseworker):
    message = make_case().mails.get()
    OutboxMessage.objects.update(state="sent")
    caseworker.post(OUTBOX, {"action": "try_again", "_selected_action": [message.pk]})
    message.refresh_from_db()
    assert message.state == "sent"


def test_who_may_only_look_cannot_try_again(caseworker):
    Permission.objects.get(codename="change_outboxmessage").group_set.clear()
    message = make_case().mails.get()
    OutboxMessage.objects.update(state="dead")
    caseworker.post(OUTBOX, {"action": "try_again", "_selected_action": [message.pk]})
    message.refresh_from_db()
    assert message.state == "dead"


def test_staff_without_the_group_do_not_see_cases():
    user = get_user_model().objects.create_user("ebba", is_staff=True)
    assert _signed_in(user).get(CASES).status_code == 403
