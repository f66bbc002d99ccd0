"""A call that is put down wrongly: told at the field, and nothing typed is lost."""

import pytest

from contact.cases.models import Service

from .call import FORM, RIGHTS, filled
from .worklist import staff

pytestmark = pytest.mark.django_db


@pytest.fixture
def hanna(client):
    user = staff("hanna", *RIGHTS)
    client.force_login(user)
    return user


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("came", ""),
        ("came", "i går"),
        ("came", "2126-01-01T10:00"),
        ("came", "0001-01-01T00:00"),
        ("came", "9999-12-31T23:59"),
        ("channel", "web"),
        ("channel", ""),
        ("matter", "annat"),
        ("service", "finns-inte"),
        ("service", "\x00"),
        ("description", " \n "),
        ("description", "x" * 4001),
        ("place", "x" * 251),
        ("email", "kim"),
        ("phone", "ring mig"),
        ("receipt", "on"),
    ],
)
def test_what_is_wrong_is_told_at_its_field_and_nothing_typed_is_lost(client, hanna, field, value):
    typed = filled(client, first_name="Kim", **{field: value})
    page = client.post(FORM, typed)
    assert page.status_code == 422
    assert page.context["form"].errors.keys() == {"email" if field == "receipt" else field}
    assert 'value="Kim"' in page.content.decode()
    assert "<title>Fel: " in page.content.decode()


def test_a_category_for_the_other_kind_is_refused(client, hanna):
    Service.objects.create(service_code="gata", service_name="Gata", kind="felanmalan")
    page = client.post(FORM, filled(client, matter="berom", service="gata"))
    assert page.context["form"].errors.keys() == {"service"}
