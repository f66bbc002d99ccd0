"""The page of one case: what it shows, to whom, and what it costs."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contact.cases import handling
from contact.cases.models import Event, OutboxMessage, Service
from contact.cases.models.event import EventType
from contact.cases.moving import answer, move
from contact.cases.receiving import receive
from contact.cases.recording import note

from .builders import make_case, make_draft
from .caseworker import CASES, Caseworker, address_of
from .queries import queries_of

pytestmark = pytest.mark.django_db
KIM = {"email": "kim@example.se", "first_name": "Kim", "phone": "070-123 45 67", "receipt": True}


def test_a_handlaggare_reads_what_was_sent_and_where_it_stands():
    case = make_case(description="Lampan är trasig.\n\nKom snart.", place="Storgatan 4")
    shown = Caseworker().open(case)
    for words in (str(case), "Lampan är trasig.", "Storgatan 4", "Nytt", "via webbplatsen"):
        assert words in shown.words
    assert "Lampan är trasig.\n\nKom snart." in shown.html


def test_the_number_of_the_row_is_not_shown_and_leads_nowhere():
    for _ in range(3):
        case = make_case()
    hanna = Caseworker()
    for written in (case.pk, f"{case.pk}/change", "XXX-XXX-XXX", str(case).lower()):
        assert hanna.client.get(f"{CASES}{written}/").status_code == 404
    assert f">{case.pk}<" not in hanna.open(case).html


def test_an_unknown_action_is_not_found():
    assert Caseworker().open(make_case(), "radera").status == 404


def test_a_late_case_says_so():
    case = make_case()
    hanna = Caseworker()
    handling.set_expected(
        case,
        timezone.now() + timedelta(hours=1),
        now=timezone.now() - timedelta(days=2),
        actor=hanna.user,
    )
    assert "Skulle vara klart" not in hanna.open(case).words
    other = make_case(timezone.now() - timedelta(days=9))
    by = {"now": timezone.now() - timedelta(days=8), "actor": hanna.user}
    handling.set_expected(other, timezone.now() - timedelta(days=1), **by)
    assert "Skulle vara klart" in hanna.open(other).words


def test_H2_hostile_words_are_shown_as_words_everywhere():
    evil = "<script>alert(1)</script>{{7777*7}}"
    case = make_case(description=evil, place=evil, contact=KIM | {"first_name": evil})
    hanna = Caseworker(name="eva", first_name="<b>Eva")
    by = {"now": timezone.now(), "actor": hanna.user}
    handling.add_note(case, evil, **by)
    handling.register(case, "<i>1", **by)
    answer(case, evil, **by)
    pages = [hanna.open(case).html, hanna.client.post(address_of(case, "avsandare")).text]
    pages += [hanna.open(case, action).html for action in ("svara", "publicera", "diarium")]
    pages.append(hanna.do(case, "handling").html)
    for page in pages:
        assert "<script>alert" not in page
        assert "<b>Eva" not in page
        assert "<i>1" not in page
        assert "54439" not in page


def test_the_page_is_kept_nowhere_and_its_forms_can_be_sent():
    """A page that sends no referrer sends "Origin: null" too, and Django takes no form from it."""
    page = Caseworker().open(make_case()).page
    assert "no-store" in page["Cache-Control"]
    assert page["Referrer-Policy"] == "same-origin"


def test_a_mail_that_failed_is_seen_and_can_be_tried_again():
    case, hanna = make_case(contact=KIM), Caseworker()
    OutboxMessage.objects.update(state="dead", last_error="SMTPServerDisconnected")
    assert "Gick inte att skicka" in hanna.open(case).words
    assert "Mejlservern bröt förbindelsen" in hanna.words
    assert hanna.send(case, "mejl").status == 303
    assert not OutboxMessage.objects.exclude(state="queued").exists()


def test_a_long_history_costs_no_more_than_a_short_one():
    case, hanna = make_case(contact=KIM), Caseworker()
    hanna.open(case)
    at_first = queries_of(hanna.client, address_of(case))
    for number in range(30):
        note(case, EventType.NOTE, now=timezone.now(), actor=hanna.user, internal_text=str(number))
        make_case(place="Storgatan 4")
    assert queries_of(hanna.client, address_of(case)) == at_first


def test_what_the_sender_reads_is_told_apart_from_what_only_staff_do():
    case, hanna = make_case(), Caseworker()
    by = {"now": timezone.now(), "actor": hanna.user}
    move(case, "planned", public_text="På torsdag.", internal_text="Ring Olle.", **by)
    assert "Avsändaren ser På torsdag. Bara ni ser Ring Olle." in hanna.open(case).words


def test_L12_a_new_category_is_what_every_page_says():
    gata = Service.objects.create(service_code="gata", service_name="Gata")
    case, hanna = make_case(), Caseworker()
    hanna.do(case, "kategori", matter="felanmalan", service="gata", expected="stays")
    assert "Felanmälan, Gata" in hanna.open(case).words
    case.refresh_from_db()
    assert case.service == gata
    assert Event.objects.filter(type=EventType.RECATEGORISED).count() == 1


def test_L12_the_receipt_and_open311_follow_a_new_category(client):
    for code in ("gata", "park"):
        Service.objects.create(service_code=code, service_name=code, api_visible=True)
    draft = make_draft(service="gata")
    case, hanna = receive(draft, timezone.now()), Caseworker()
    hanna.do(case, "publicera", text="Lampan.", address="")
    hanna.do(case, "kategori", matter="fraga", service="park", expected="follows")
    assert "Synpunkt: fråga" in client.get(f"/synpunkter-felanmalan/kvitto/{draft.key}/").text
    shown = client.get(f"/open311/v2/requests/{case}.json").json()
    assert shown[0]["service_code"] == "park"
