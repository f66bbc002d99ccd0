"""Who may do what with cases: groups whose rights come with the code, and are given once."""

from importlib import import_module

import pytest
from django.apps import apps
from django.contrib.auth.models import Group, Permission

from contact.cases import groups
from contact.cases.groups import RIGHTS, make_caseworkers
from contact.cases.models import GivenRight

pytestmark = pytest.mark.django_db
migration = import_module("contact.cases.migrations.0004_given_rights")


def _rights(name="Handläggare"):
    return set(Group.objects.get(name=name).permissions.values_list("codename", flat=True))


@pytest.mark.parametrize("name", RIGHTS)
def test_every_right_that_a_group_is_given_exists(name):
    make_caseworkers(None)
    assert _rights(name) == set(RIGHTS[name])


def test_the_groups_are_made_once():
    assert make_caseworkers(None) == ["Gruppen Handläggare", "Gruppen Registrator"]
    assert make_caseworkers(None) == []


def test_a_right_that_is_taken_away_stays_away():
    make_caseworkers(None)
    Permission.objects.get(codename="export_servicerequest").group_set.clear()
    make_caseworkers(None)
    assert "export_servicerequest" not in _rights()


def test_a_right_that_was_added_by_hand_stays():
    make_caseworkers(None)
    right = Permission.objects.get(codename="view_disposallog")
    Group.objects.get(name="Handläggare").permissions.add(right)
    make_caseworkers(None)
    assert "view_disposallog" in _rights()


def test_a_right_that_comes_with_new_code_reaches_a_group_that_exists(monkeypatch):
    monkeypatch.setattr(groups, "RIGHTS", {"Handläggare": ("view_event",)})
    make_caseworkers(None)
    monkeypatch.setattr(groups, "RIGHTS", {"Handläggare": ("view_event", "view_media")})
    assert make_caseworkers(None) == []
    assert _rights() == {"view_event", "view_media"}


def test_a_group_from_before_gets_what_is_new_and_not_what_it_lost():
    group = Group.objects.create(name="Handläggare")
    migration.remember(apps, None)
    make_caseworkers(None)
    assert _rights() == set(RIGHTS["Handläggare"]) - set(migration.BEGAN_WITH)
    assert GivenRight.objects.filter(group=group).count() == len(RIGHTS["Handläggare"])


def test_caseworkers_decide_nothing_about_what_is_removed_or_who_may_log_in():
    make_caseworkers(None)
    assert not _rights() & {"add_retentionrule", "change_retentionrule", "add_apikey", "add_user"}
