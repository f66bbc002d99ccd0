"""Staff write their own words for a mail, see how it becomes, and try again what failed."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contact.cases.models import MailText, OutboxMessage
from contact.cases.models.outbox import NOBODY_SENDS

from .builders import make_case
from .caseworker import Caseworker

pytestmark = pytest.mark.django_db
TEXTS = "/admin/cases/mailtext/"
ADD = f"{TEXTS}add/?template=receipt"
OUTBOX = "/admin/cases/outboxmessage/"
WRITTEN = {
    "subject_sv": "Tack {referens}",
    "body_sv": "Läs: {lank} Stoppa: {stopp}",
    "subject_en": "",
    "body_en": "",
}


@pytest.fixture
def staff():
    return Caseworker().client


def _words(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def test_every_mail_is_in_the_list(staff):
    page = _words(staff.get(TEXTS))
    assert page.count("Skriv egna ord") == page.count("Se hur mejlet blir") == 6


def test_one_begins_from_the_sites_own_words(staff):
    page = _words(staff.get(ADD))
    assert "{kommun} har tagit emot det du skickade" in page
    assert "{stopp}" in page


def test_own_words_are_written_seen_and_taken_away(staff):
    assert staff.post(ADD, WRITTEN).status_code == 302
    text = MailText.objects.get()
    assert (text.template, text.subject_sv) == ("receipt", "Tack {referens}")
    shown = _words(staff.get(f"{TEXTS}receipt/visa/"))
    assert "Tack 2F7-" in shown
    assert "Vi har tagit emot ditt ärende {referens}" in shown
    page = _words(staff.post(f"{TEXTS}{text.pk}/delete/", {"post": "yes"}, follow=True))
    assert "har webbplatsens egna ord igen" in page
    assert not MailText.objects.exists()


def test_what_nobody_has_changed_in_english_follows_the_site(staff):
    begun = staff.get(ADD).context["adminform"].form.initial
    staff.post(ADD, begun | {"subject_sv": "Tack {referens}"})
    text = MailText.objects.get()
    assert (text.subject_sv, text.subject_en, text.body_en) == ("Tack {referens}", "", "")


def test_what_cannot_be_used_is_told_at_its_field_and_kept(staff):
    page = _words(staff.post(ADD, WRITTEN | {"body_sv": "Hej {namn}"}))
    assert "{namn} betyder inget här" in page
    assert "Hej {namn}</textarea>" in page
    assert not MailText.objects.exists()


def test_a_mail_has_one_text(staff):
    staff.post(ADD, WRITTEN)
    text = MailText.objects.get()
    assert staff.get(ADD)["Location"] == f"{TEXTS}{text.pk}/change/"
    assert staff.get(f"{TEXTS}add/?template=finns-inte")["Location"] == TEXTS
    assert staff.get(f"{TEXTS}finns-inte/visa/").status_code == 404


def test_staffs_own_mails_are_written_in_swedish_only(staff):
    page = _words(staff.get(f"{TEXTS}add/?template=staff"))
    assert "subject_sv" in page
    assert "subject_en" not in page


def test_who_may_not_see_the_texts_does_not():
    staff = Caseworker(without=["view_mailtext", "add_mailtext", "change_mailtext"]).client
    assert staff.get(TEXTS).status_code == 404
    assert staff.get(f"{TEXTS}receipt/visa/").status_code == 404
    assert staff.get(ADD).status_code == 403


def test_L3_mails_that_were_given_up_are_told_of_on_the_start_page(staff):
    make_case()
    make_case()
    assert "gick inte att skicka" not in _words(staff.get("/admin/"))
    OutboxMessage.objects.update(state="dead")
    assert "2 mejl gick inte att skicka." in _words(staff.get("/admin/"))


def test_L3_that_nobody_sends_any_mail_is_told_of(staff):
    make_case(now=timezone.now() - NOBODY_SENDS - timedelta(minutes=1))
    assert "1 mejl väntar, och ingen skickar dem." in _words(staff.get("/admin/"))


def test_who_may_not_see_mails_is_told_nothing_of_them():
    staff = Caseworker(without=["view_outboxmessage"]).client
    make_case()
    OutboxMessage.objects.update(state="dead")
    assert "gick inte att skicka" not in _words(staff.get("/admin/"))


def test_the_outbox_says_in_plain_words_why(staff):
    mail = make_case().mails.get()
    OutboxMessage.objects.update(state="dead", last_error="SMTPRecipientsRefused 550")
    for address in (OUTBOX, f"{OUTBOX}{mail.pk}/change/"):
        assert "Mottagarens adress finns inte" in _words(staff.get(address))


def test_a_mail_is_tried_again_from_its_own_page(staff):
    mail = make_case().mails.get()
    OutboxMessage.objects.update(state="dead")
    assert "Försök skicka igen" in _words(staff.get(f"{OUTBOX}{mail.pk}/change/"))
    assert staff.get(f"{OUTBOX}{mail.pk}/igen/").status_code == 405
    staff.post(f"{OUTBOX}{mail.pk}/igen/")
    assert OutboxMessage.objects.get().state == "queued"


def test_nobody_else_tries_again():
    staff = Caseworker(without=["change_outboxmessage"]).client
    mail = make_case().mails.get()
    OutboxMessage.objects.update(state="dead")
    staff.post(f"{OUTBOX}{mail.pk}/igen/")
    assert OutboxMessage.objects.get().state == "dead"
