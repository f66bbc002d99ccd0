"""What staff set up around cases: categories with their questions, departments, answers."""

from datetime import timedelta

import pytest
from django.apps import apps
from django.contrib import admin
from django.contrib.auth.models import Group
from django.utils import timezone
from reversion.models import Version

from contact.cases.models import (
    AnswerTemplate,
    AttributeValue,
    Department,
    Service,
    ServiceAttribute,
)
from contact.cases.start_answers import load_answers

from .builders import make_superuser
from .caseworker import Caseworker

pytestmark = pytest.mark.django_db


@pytest.fixture
def staff():
    return Caseworker().client


def _words(answer):
    assert answer.status_code == 200
    return answer.content.decode()


@pytest.fixture
def question():
    service = Service.objects.create(service_code="lampa", service_name="Lampa")
    question = ServiceAttribute.objects.create(
        service=service, code="nummer", description="Vilket nummer?", datatype="singlevaluelist"
    )
    AttributeValue.objects.create(attribute=question, key="ett", name="Ett")
    Service.objects.update(updated_at=timezone.now() - timedelta(days=1))
    return question


MAY = ["service", "department", "answertemplate", "mailtext", "outboxmessage", "serviceattribute"]
MAY_NOT = ["apikey", "retentionrule", "disposallog"]


@pytest.mark.parametrize("model", MAY)
def test_a_caseworker_may_see(staff, model):
    _words(staff.get(f"/admin/cases/{model}/"))


@pytest.mark.parametrize("model", ["service", "department", "answertemplate", "serviceattribute"])
def test_a_caseworker_may_add(staff, model):
    _words(staff.get(f"/admin/cases/{model}/add/"))


@pytest.mark.parametrize("model", MAY_NOT)
def test_only_a_registrar_may_see(model):
    caseworker = Caseworker()
    assert caseworker.client.get(f"/admin/cases/{model}/").status_code == 403
    caseworker.user.groups.add(Group.objects.get(name="Registrator"))
    _words(caseworker.client.get(f"/admin/cases/{model}/"))


NOBODYS = ["draft", "media", "mediacontent", "ratebucket", "dailysalt", "statusaccess", "mailstop"]


@pytest.mark.parametrize("model", NOBODYS)
def test_what_is_nobodys_business_is_not_in_the_admin(model):
    assert not admin.site.is_registered(apps.get_model("cases", model))


def test_the_start_page_begins_with_the_cases(staff):
    page = _words(staff.get("/admin/"))
    tasks = ["Handlägga ärenden", "Se mejl om ärenden", "Ändra en svarsmall", "Ändra en kategori"]
    assert sorted(tasks, key=page.index) == tasks
    assert "/admin/cases/mailtext/add/" not in page


def test_a_category_keeps_its_code(staff, question):
    address = f"/admin/cases/service/{question.service_id}/change/"
    page = _words(staff.get(address))
    assert 'name="service_code"' not in page
    assert "Vilket nummer?" in page


@pytest.mark.parametrize("change", ["save", "delete"])
@pytest.mark.parametrize("part", ["question", "value"])
def test_a_category_is_newer_when_what_it_asks_has_changed(question, part, change):
    before = Service.objects.get().updated_at
    getattr(question if part == "question" else question.values.get(), change)()
    assert Service.objects.get().updated_at > before


def test_a_question_is_changed_with_its_answers_and_the_change_undone(staff, question):
    address = f"/admin/cases/serviceattribute/{question.pk}/change/"
    page = staff.get(address)
    data = {name: value for name, value in _values(page) if value is not None}
    assert data["values-0-name_sv"] == "Ett"
    answer = staff.post(address, data | {"values-0-name_sv": "Ett eller fler"})
    assert answer.url == f"/admin/cases/service/{question.service_id}/change/"
    assert AttributeValue.objects.get().name == "Ett eller fler"
    assert Version.objects.get_for_object(question).count() == 2


def test_a_list_must_have_something_to_choose(staff, question):
    address = f"/admin/cases/serviceattribute/{question.pk}/change/"
    data = {name: value for name, value in _values(staff.get(address)) if value is not None}
    page = _words(staff.post(address, data | {"values-0-DELETE": "on"}))
    assert "Lägg till svaren som går att välja." in page
    assert question.values.exists()


def _values(page):
    forms = [page.context["adminform"].form]
    for inline in page.context["inline_admin_formsets"]:
        forms += [inline.formset.management_form, *inline.formset.forms]
    return [(field.html_name, field.value()) for form in forms for field in form]


def test_a_department_is_made_of_those_who_may_log_in(staff):
    gone = make_superuser("borta")
    gone.is_active = False
    gone.save()
    member = Caseworker("kim", first_name="Kim", last_name="Berg").user
    page = _words(staff.get("/admin/cases/department/add/"))
    assert "Kim Berg" in page
    assert "borta" not in page
    data = {"name_sv": "Gata", "email": "gata@example.se", "position": 0, "members": [member.pk]}
    staff.post("/admin/cases/department/add/", data)
    assert list(Department.objects.get().members.all()) == [member]


def test_staff_have_answers_to_begin_from_and_those_they_take_away_stay_away(staff):
    assert load_answers(None) == ["6 svarsmallar"]
    assert load_answers(None) == []
    for answer in AnswerTemplate.objects.all():
        assert answer.text_sv
        assert answer.text_en
        staff.post(f"/admin/cases/answertemplate/{answer.pk}/delete/", {"post": "yes"})
    assert not AnswerTemplate.objects.exists()
    assert load_answers(None) == []
