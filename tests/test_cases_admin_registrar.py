"""What only a registrar decides: who else's programs may send cases, and what is removed."""

import logging

import pytest
from django.contrib.auth.models import Group

from contact.cases.models import ApiKey, RetentionRule

from .caseworker import Caseworker

pytestmark = pytest.mark.django_db
KEYS = "/admin/cases/apikey/"


@pytest.fixture
def registrar():
    caseworker = Caseworker()
    caseworker.user.groups.add(Group.objects.get(name="Registrator"))
    return caseworker.client


def _words(answer):
    assert answer.status_code == 200
    return answer.content.decode()


def test_H17_a_key_is_shown_once_and_kept_as_a_hash(registrar, caplog):
    with caplog.at_level(logging.DEBUG):
        answer = registrar.post(f"{KEYS}add/", {"label": "Grannkommunen"})
    page, stored = _words(answer), ApiKey.objects.get()
    key = answer.context["key"]
    assert key in page
    assert "no-store" in answer["Cache-Control"]
    assert key not in str(answer.cookies)
    assert key not in caplog.text
    assert key not in str(ApiKey.objects.values())
    for address in (KEYS, f"{KEYS}{stored.pk}/change/", "/admin/"):
        assert key not in _words(registrar.get(address))
    assert ApiKey.objects.living(key)


def test_H17_a_key_is_revoked_and_its_trace_stays(registrar):
    stored, key = ApiKey.issue("Grannkommunen")
    registrar.post(f"{KEYS}{stored.pk}/change/", {"label": "Grannkommunen"})
    assert not ApiKey.objects.living(key)
    assert registrar.post(f"{KEYS}{stored.pk}/delete/", {"post": "yes"}).status_code == 403


def test_L15_a_rule_without_a_decision_is_not_saved(registrar):
    rule = {"action": "dispose_all", "days": 365, "approved_by": "KS", "valid_from": "2026-11-23"}
    address = "/admin/cases/retentionrule/add/"
    assert "Detta fält måste fyllas i" in _words(registrar.post(address, rule))
    assert registrar.post(address, rule | {"decision_ref": "KS 2026:1"}).status_code == 302
    assert RetentionRule.objects.get().active is False


def test_what_has_been_disposed_of_is_only_read(registrar):
    _words(registrar.get("/admin/cases/disposallog/"))
    assert registrar.get("/admin/cases/disposallog/add/").status_code == 403
