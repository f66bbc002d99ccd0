"""A category's own questions, and what may be answered to them."""

import pytest
from django.core.exceptions import ValidationError
from django.utils import translation

from contact.cases.attributes import check_attributes
from contact.cases.models import AttributeValue, Service, ServiceAttribute

from .citizen import Citizen, at_text, only_case

pytestmark = pytest.mark.django_db


@pytest.fixture
def service():
    return Service.objects.create(service_code="lampa", service_name="Lampa")


def ask(service, datatype, *values, code="fraga", **fields):
    question = ServiceAttribute.objects.create(
        service=service, code=code, datatype=datatype, description_sv="Hur många?", **fields
    )
    for key in values:
        AttributeValue.objects.create(attribute=question, key=key, name_sv=key.title())
    return question


def errors(service, *given):
    with pytest.raises(ValidationError) as refused:
        check_attributes(service, {"fraga": list(given)})
    return refused.value.message_dict["fraga"]


@pytest.mark.parametrize(
    ("datatype", "given", "kept"),
    [
        ("string", " a\r\nb ", "a b"),
        ("string", "a\x00\u202eb", "ab"),
        ("string", "x" * 250, "x" * 250),
        ("text", "a\r\nb", "a\nb"),
        ("number", "12", "12"),
        ("number", "-2,5", "-2,5"),
        ("datetime", "2026-11-23", "2026-11-23"),
        ("datetime", "2026-11-23 08:15", "2026-11-23 08:15"),
        ("datetime", "2026-05-04T08:15:30+02:00", "2026-05-04T08:15:30+02:00"),
    ],
)
def test_an_answer_in_ones_own_words_is_kept_as_key_and_name(service, datatype, given, kept):
    ask(service, datatype)
    assert check_attributes(service, {"fraga": [given]}) == [
        {"code": "fraga", "description": "Hur många?", "values": [{"key": kept, "name": kept}]}
    ]


def test_what_was_chosen_is_kept_with_its_name_in_the_order_of_the_list(service):
    ask(service, "multivaluelist", "en", "tre", "sju")
    checked = check_attributes(service, {"fraga": ["sju", "en", "sju"]})
    assert checked[0]["values"] == [{"key": "en", "name": "En"}, {"key": "sju", "name": "Sju"}]


@pytest.mark.parametrize(
    ("datatype", "given", "sentence"),
    [
        ("singlevaluelist", ["elva"], "Välj ett av alternativen"),
        ("multivaluelist", ["en", "elva"], "Välj ett av alternativen"),
        ("singlevaluelist", ["en", "tre"], "Ge bara ett svar"),
        ("string", ["a", "b"], "Ge bara ett svar"),
        ("string", ["x" * 251], "Texten är 1 tecken för lång"),
        ("text", ["x" * 4001], "Texten är 1 tecken för lång"),
        ("number", ["tolv"], "Skriv ett tal"),
        ("number", ["NaN"], "Skriv ett tal"),
        ("number", ["1e9"], "Skriv ett tal"),
        ("datetime", ["i går"], "Skriv dag och tid"),
        ("datetime", ["2026-02-31"], "Skriv dag och tid"),
        ("datetime", ["2026-02-03 25:00"], "Skriv dag och tid"),
    ],
)
def test_H6_an_answer_that_the_question_does_not_take_is_refused(
    service, datatype, given, sentence
):
    ask(service, datatype, *(["en", "tre"] if "list" in datatype else []))
    assert errors(service, *given)[0].startswith(sentence)


@pytest.mark.parametrize("given", [[], [""], [" \u200b"]])
def test_H6_a_question_that_must_be_answered_is_named(service, given):
    ask(service, "string", required=True)
    assert errors(service, *given) == ["Svara på frågan."]


def test_H6_all_that_is_wrong_is_told_at_once(service):
    ask(service, "number", code="tal")
    ask(service, "string", code="ord", required=True)
    with pytest.raises(ValidationError) as refused:
        check_attributes(service, {"tal": ["x"]})
    assert set(refused.value.message_dict) == {"tal", "ord"}


def test_what_no_question_asked_for_is_left_out(service):
    ask(service, "string")
    assert check_attributes(service, {"status": ["closed"]}) == []
    assert check_attributes(None, {"fraga": ["x"]}) == []


def test_the_case_keeps_question_and_answer_in_swedish_for_its_readers(service):
    question = ask(service, "singlevaluelist", "en", description_en="How many?")
    AttributeValue.objects.filter(attribute=question).update(name_en="One")
    with translation.override("en"):
        [answer] = check_attributes(service, {"fraga": ["en"]})
    assert (answer["description"], answer["values"][0]["name"]) == ("Hur många?", "En")


def test_the_questions_are_asked_answered_shown_and_kept(service):
    ask(service, "singlevaluelist", "en", "tre", required=True)
    ask(service, "text", code="annat")
    citizen = at_text(service="lampa")
    citizen.send(**{"description": "Lampan", "answer-fraga": "elva", "answer-annat": "kvar"})
    assert '<a href="#id_answer-fraga_0">Välj ett av alternativen i listan.</a>' in citizen.html
    assert "kvar</textarea>" in citizen.html
    citizen.send(**{"description": "Lampan", "answer-fraga": "tre", "answer-annat": "kvar"})
    citizen.send(reply="anonymous")
    assert "Hur många? Tre" in citizen.words
    citizen.send()
    assert [one["values"][0]["key"] for one in only_case().attributes] == ["tre", "kvar"]


def test_not_to_know_is_an_answer_to_what_need_not_be_answered(service):
    ask(service, "singlevaluelist", "en")
    citizen = at_text(service="lampa").send(**{"description": "Lampan", "answer-fraga": "?"})
    assert Citizen(citizen.address.replace("kontakt", "text")).html.count("checked") == 1
    citizen.send(reply="anonymous").send()
    assert only_case().attributes == []
