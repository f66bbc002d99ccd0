"""The municipality's own words in the mails: placed in the mail, and never run."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import timezone

from contact.cases.mail.placeholders import KNOWN, fill
from contact.cases.mail.preview import previews
from contact.cases.mail.words import mail_of, own_words
from contact.cases.models import MailText
from contact.cases.models.outbox import TO_SENDERS, Template

from .builders import make_case

BODY = "Hej! {referens} {lank} {stopp}"
VALUES = {"referens": "ABC", "lank": "https://x.se/a/", "stopp": "https://x.se/b/"}


def _text(template="receipt", subject="Kvitto", body=BODY, **more):
    return MailText(template=template, subject_sv=subject, body_sv=body, **more)


def _faults(**fields):
    with pytest.raises(ValidationError) as caught:
        _text(**fields).full_clean()
    return caught.value.message_dict


@pytest.mark.parametrize("template", Template)
@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.django_db
def test_the_sites_own_words_pass_what_staffs_must_pass(template, language):
    subject, body = own_words(template, language)
    _text(template, subject, body).full_clean()
    assert "\n" not in subject
    assert body.startswith("He")


@pytest.mark.parametrize("template", sorted(TO_SENDERS))
@pytest.mark.parametrize("name", ["lank", "stopp"])
@pytest.mark.django_db
def test_a_mail_to_a_sender_must_have_its_links(template, name):
    faults = _faults(template=template, body=BODY.replace(f"{{{name}}}", ""))
    assert f"Texten saknar {{{name}}}" in faults["body_sv"][0]


@pytest.mark.django_db
def test_a_mail_to_staff_needs_no_link():
    _text("staff", body="Nytt: {referens}").full_clean()


HOSTILE = [
    "{{ 7*7 }}",
    "{% load static %}",
    "{% include 'admin/base.html' %}",
    "{referens.__class__}",
    "{0}",
    "{}",
    "{referens!r:>9}",
    "{beskrivning}",
    "{namn}",
]


@pytest.mark.parametrize("field", ["subject", "body"])
@pytest.mark.parametrize("words", HOSTILE)
@pytest.mark.django_db
def test_H2_what_is_no_placeholder_is_refused_and_told_what_is(field, words):
    faults = _faults(**{field: f"{BODY} {words}"})
    assert "betyder inget här" in faults[f"{field}_sv"][0]
    assert "{referens}, {arende}" in faults[f"{field}_sv"][0]


@pytest.mark.parametrize("words", ["{referens", "referens}", "{", "}", "a } b { c"])
@pytest.mark.django_db
def test_a_lone_brace_is_refused(words):
    assert "En klammer står ensam" in _faults(body=f"{BODY} {words}")["body_sv"][0]


@pytest.mark.django_db
def test_what_is_wrong_in_english_is_told_there():
    assert set(_faults(body_en="{lank} {link}")) == {"body_en"}


@pytest.mark.parametrize("written", ["{referens}", "{Referens}", "{ referens }", "{REFERENS}"])
def test_a_placeholder_is_known_however_it_is_written(written):
    assert fill(f"Ärende {written}.", VALUES) == "Ärende ABC."


@pytest.mark.parametrize("written", ["{länk}", "{lank}", "{LÄNK}"])
def test_a_placeholder_may_have_its_dots(written):
    assert fill(written, VALUES) == "https://x.se/a/"


@pytest.mark.parametrize("words", [*HOSTILE, "{", "}", "{{referens}"])
def test_H2_filling_in_never_runs_or_breaks(words):
    assert fill(words, {"okänd": "x"}) == words


def test_H2_what_is_filled_in_is_not_filled_in_again():
    assert fill("{referens}", {"referens": "{lank}", "lank": "nej"}) == "{lank}"


@pytest.mark.django_db
def test_own_words_come_in_their_language_and_the_sites_in_the_other():
    _text(subject="Tack, {referens}").save()
    assert mail_of("receipt", "sv", VALUES)[0] == "Tack, ABC"
    assert mail_of("receipt", "sv", VALUES)[1] == "Hej! ABC https://x.se/a/ https://x.se/b/"
    assert mail_of("receipt", "en", VALUES)[0] != "Tack, ABC"
    assert mail_of("answer", "sv", VALUES)[0] == "Nytt i ditt ärende ABC"


@pytest.mark.django_db
def test_a_case_is_mailed_in_the_municipalitys_own_words():
    _text(subject="Tack, {referens}").save()
    case = make_case(contact={"email": "kim@example.se", "receipt": True})
    assert case.mails.get(template="receipt").subject == f"Tack, {case.service_request_id}"


@pytest.mark.django_db
def test_H3_a_subject_of_many_lines_becomes_one():
    _text(subject="Tack\r\nBcc: alla@example.se").save()
    assert mail_of("receipt", "sv", VALUES)[0] == "Tack Bcc: alla@example.se"


@pytest.mark.django_db
@pytest.mark.parametrize("template", Template)
def test_every_mail_can_be_seen_before_it_is_sent(template):
    shown = previews(template, timezone.now())
    assert len(shown) == (2 if template in TO_SENDERS else 1)
    for preview in shown:
        assert not set("{}") & set(preview.subject + preview.body)
    assert all(f"{{{name}}}" in shown[0].own_body for name in KNOWN[template] if name == "lank")
