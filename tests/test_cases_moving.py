"""The steps of a case: whatever is tried, in whatever order, the table of steps holds."""

import pytest
from django.db import transaction
from django.utils import timezone
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from contact.cases.models import ServiceRequest
from contact.cases.models.append_only import ImmutableError
from contact.cases.models.status import CLOSED, STEPS, Status, needs_words
from contact.cases.moving import answer, move
from contact.cases.recording import NotAllowedError

from .builders import make_case, make_superuser

WORDS = st.sampled_from(["", " ", "Klart."])
STEP = st.tuples(st.sampled_from(Status), WORDS, st.integers(0, 2), st.booleans())


class Steps(TestCase):
    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.lists(st.tuples(st.integers(0, 2), STEP), max_size=12))
    def test_S1_no_row_of_steps_leads_where_the_table_does_not(self, tries):
        cases = [make_case() for _ in range(3)]
        actor = make_superuser()
        for which, (to, words, other, answers) in tries:
            case = ServiceRequest.objects.get(pk=cases[which].pk)
            before, number = case.status, case.events.count()
            try:
                if answers:
                    answer(case, words, now=timezone.now(), actor=actor)
                else:
                    move(
                        case, to, now=timezone.now(), actor=actor, public_text=words,
                        duplicate_of=cases[other],
                    )  # fmt: skip
            except NotAllowedError:
                case.refresh_from_db()
                assert (case.status, case.events.count()) == (before, number)
                continue
            assert case.events.count() == number + 1
            assert answers or to in STEPS[before]
            assert answers or words.strip() or not needs_words(before, to)
            _is_whole(case)


def _is_whole(case):
    case.refresh_from_db()
    assert case.is_closed == (case.status in CLOSED)
    assert bool(case.duplicate_of) == (case.status == Status.DUPLICATE)
    if case.duplicate_of:
        assert case.duplicate_of != case
        assert case.duplicate_of.duplicate_of is None
        assert not case.duplicates.exists()
    last = case.events.last()
    assert not last.to_status or last.to_status == case.status


@pytest.mark.django_db
def test_S1_a_case_is_not_the_same_as_itself():
    case = make_case()
    with pytest.raises(NotAllowedError, match="sig självt"):
        move(case, Status.DUPLICATE, now=timezone.now(), duplicate_of=case)


@pytest.mark.django_db
def test_S1_two_cases_are_not_the_same_as_each_other():
    one, other = make_case(), make_case()
    move(one, Status.DUPLICATE, now=timezone.now(), duplicate_of=other)
    with pytest.raises(NotAllowedError, match="Andra ärenden|självt samma"):
        move(other, Status.DUPLICATE, now=timezone.now(), duplicate_of=one)


@pytest.mark.django_db
def test_S1_a_case_is_the_same_as_some_other():
    with pytest.raises(NotAllowedError, match="Skriv referensen"):
        move(make_case(), Status.DUPLICATE, now=timezone.now())


@pytest.mark.django_db
def test_what_may_be_spam_is_answered_without_a_mail():
    case = make_case(website="http://spam.example", contact={"email": "kim@example.se"})
    answer(case, "Tack!", now=timezone.now(), actor=make_superuser())
    assert case.status_notes == "Tack!"
    assert not case.mails.filter(template="answer").exists()


@pytest.mark.django_db
def test_S3_no_query_changes_or_removes_cases_without_the_rules():
    case = make_case()
    case.status = Status.RESOLVED
    rows = ServiceRequest.objects.all()
    for shortcut in (
        lambda: rows.update(status=Status.RESOLVED),
        lambda: rows.bulk_update([case], ["status"]),
        lambda: rows.change(description="annat"),
        case.save,
        case.delete,
        rows.delete,
    ):
        with pytest.raises(ImmutableError), transaction.atomic():
            shortcut()
    assert ServiceRequest.objects.get().status == Status.RECEIVED
