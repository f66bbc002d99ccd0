"""What staff decide about a case: what changes, what is refused, and what the history tells."""

from datetime import timedelta

import pytest
from django.utils import timezone

from contact.cases import handling
from contact.cases.models import Department, Service, ServiceRequest
from contact.cases.models.event import EventType
from contact.cases.recording import ConflictError, NotAllowedError

from .builders import make_case, make_editor, make_superuser

pytestmark = pytest.mark.django_db


@pytest.fixture
def by():
    return {"now": timezone.now() + timedelta(hours=1), "actor": make_superuser()}


def service(code="gata", **fields):
    return Service.objects.create(service_code=code, service_name=code.capitalize(), **fields)


def told(case):
    return case.events.last().internal_text


def test_a_case_is_given_to_someone_who_handles_cases(by):
    case = make_case()
    handling.assign(case, by["actor"], **by)
    assert case.assignee == by["actor"]
    assert told(case) == "Handläggare: ingen → ebba."


def test_a_case_is_not_given_to_someone_who_does_not_handle_cases(by):
    case = make_case()
    with pytest.raises(NotAllowedError, match="får inte handlägga"):
        handling.assign(case, make_editor(), **by)
    assert case.events.count() == 1


def test_what_changes_nothing_leaves_nothing_in_the_history(by):
    case = make_case()
    with pytest.raises(NotAllowedError, match="Inget är ändrat"):
        handling.assign(case, None, **by)
    assert case.events.count() == 1


def test_L10_whoever_read_an_older_version_changes_nothing(by):
    case = make_case()
    older = ServiceRequest.objects.get(pk=case.pk)
    handling.register(case, "KS 2027:3", **by)
    with pytest.raises(ConflictError):
        handling.register(older, "KS 2027:4", **by)
    assert ServiceRequest.objects.get().diarienummer == "KS 2027:3"


def test_L12_the_department_follows_a_new_category(by):
    roads = Department.objects.create(name="Teknik")
    case = make_case()
    handling.recategorise(
        case, kind="felanmalan", feedback_type="", service=service(department=roads), **by
    )
    assert (case.service.service_code, case.department) == ("gata", roads)
    assert told(case) == "Kategori: ingen → Gata. Ansvarig enhet: ingen → Teknik."


def test_L12_a_department_that_is_chosen_is_the_one(by):
    roads, other = (Department.objects.create(name=name) for name in ("Teknik", "Kansli"))
    case, gata = make_case(), service(department=roads)
    by |= {"kind": "felanmalan", "feedback_type": "", "department": other}
    handling.recategorise(case, service=gata, **by)
    assert case.department == other


@pytest.mark.parametrize(
    ("kind", "feedback_type", "of"),
    [("synpunkt", "", ""), ("felanmalan", "berom", ""), ("felanmalan", "", "synpunkt")],
)
def test_kind_sort_and_category_must_fit(by, kind, feedback_type, of):
    with pytest.raises(NotAllowedError):
        handling.recategorise(
            make_case(), kind=kind, feedback_type=feedback_type, service=service(kind=of), **by
        )


def test_the_first_registration_keeps_its_time_when_the_number_is_corrected(by):
    case = make_case()
    handling.register(case, "KS 2027:3", **by)
    later = by | {"now": by["now"] + timedelta(days=1)}
    handling.register(case, "KS 2027:4", **later)
    assert (case.diarienummer, case.registered_at) == ("KS 2027:4", by["now"])
    assert "KS 2027:3 → KS 2027:4" in told(case)


def test_S2_a_correction_is_added_and_what_was_sent_stays(by):
    case = make_case(description="Lampan är trasig.")
    handling.correct(case, "Det gäller lampan vid skolan.", **by)
    assert case.events.last().type == EventType.CORRECTED
    assert ServiceRequest.objects.get().description == "Lampan är trasig."


def test_a_case_is_not_expected_done_in_the_past(by):
    with pytest.raises(NotAllowedError):
        handling.set_expected(make_case(), by["now"] - timedelta(days=1), **by)


def test_P12_whoever_looks_at_the_sender_is_written_down(by):
    case = make_case(contact={"email": "kim@example.se"})
    assert handling.see_contact(case, **by).email == "kim@example.se"
    assert case.events.last().type == EventType.CONTACT_SEEN
    with pytest.raises(NotAllowedError, match="anonymt"):
        handling.see_contact(make_case(), **by)
