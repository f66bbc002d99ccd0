"""Earlier versions belong to what one may change: no form opens those of something else."""

import pytest
from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from reversion.models import Version

from contact.cases.groups import make_caseworkers
from contact.cases.models import Service
from pages.models import Page

from .builders import make_editor, make_page
from .staff_form import address_of, send

pytestmark = pytest.mark.django_db


@pytest.fixture
def caseworker():
    """Someone in the group Handläggare, who may change categories and no pages."""
    make_caseworkers(None)
    user = get_user_model().objects.create_user("hanna", password="ett långt lösenord")
    user.is_staff = True
    user.save()
    user.groups.add(Group.objects.get(name="Handläggare"))
    return user


@pytest.fixture
def old_version(client):
    """The first version of a page that an editor has changed since; its title was Avfall."""
    page = make_page()
    client.force_login(make_editor())
    send(client, address_of(page), title_sv="Sopor")
    client.logout()
    return Version.objects.get_for_object(page).last()


@pytest.mark.parametrize("address", ["recover/{version}/", "{pk}/history/{version}/"])
def test_who_may_change_categories_brings_no_page_back(client, caseworker, old_version, address):
    Service.objects.create(pk=old_version.object_id, service_code="gata", service_name="Gata")
    client.force_login(caseworker)
    address = address.format(version=old_version.pk, pk=old_version.object_id)
    answer = client.post(
        f"/admin/cases/service/{address}",
        {"service_name_sv": "Gata", "service_code": "gata", "position": 0},
    )
    assert Page.objects.get().title == "Sopor"
    assert answer.status_code == 404


def test_an_editor_brings_an_earlier_version_back(client, old_version):
    client.force_login(make_editor("erik"))
    page = Page.objects.get()
    send(client, f"/admin/pages/page/{page.pk}/history/{old_version.pk}/")
    assert Page.objects.get().title == "Avfall"
