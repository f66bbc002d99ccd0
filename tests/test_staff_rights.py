import pytest
from django.contrib.auth.models import Group
from django.core.cache import cache
from django.test import Client

from perstorp.groups import make_editors
from perstorp.login import FAILURES

from .builders import make_editor, make_page, make_superuser

MAY = ["pages/page/", "pages/page/add/", "pages/movedaddress/"]
MAY_NOT = ["pages/movedaddress/add/", "auth/user/", "auth/user/add/", "auth/group/"]


@pytest.fixture
def editor(client, db):
    client.force_login(make_editor())


@pytest.fixture(autouse=True)
def _nobody_has_guessed():
    cache.clear()


@pytest.mark.parametrize("address", MAY)
def test_an_editor_may(client, editor, address):
    assert client.get(f"/admin/{address}").status_code == 200


@pytest.mark.parametrize("address", MAY_NOT)
def test_an_editor_may_not(client, editor, address):
    assert client.get(f"/admin/{address}").status_code in {403, 404}


@pytest.mark.django_db
@pytest.mark.parametrize("app", ["pages", "faq", "contact"])
def test_an_editor_may_change_what_the_site_says(app):
    editor = make_editor()
    assert any(right.startswith(f"{app}.change_") for right in editor.get_all_permissions())


@pytest.mark.django_db
@pytest.mark.parametrize("app", ["cases", "auth", "sessions", "admin", "reversion"])
def test_an_editor_has_no_rights_to(app):
    assert not make_editor().has_module_perms(app)


@pytest.mark.django_db
def test_the_group_is_made_once():
    assert [make_editors(None), make_editors(None)] == [["Gruppen Redaktör"], []]
    assert Group.objects.count() == 1


@pytest.mark.django_db
@pytest.mark.parametrize("address", ["/admin/", "/admin/pages/page/", "/admin/finns-inte/"])
def test_a_stranger_is_asked_to_log_in(client, address):
    assert client.get(address)["Location"].startswith("/admin/login/")


@pytest.mark.django_db
def test_the_login_page_tells_nothing_about_the_site(client):
    make_page(title="Hemligt utkast", published_at=None)
    page = client.get("/admin/login/").content.decode()
    assert "Perstorps kommun – redigera webbplatsen" in page
    assert page.count("<a ") == 2  # past the header, and to the start of the admin


@pytest.mark.django_db
def test_someone_without_rights_is_told_so(client):
    user = make_editor()
    user.groups.clear()
    client.force_login(user)
    assert "Du har inte fått behörighet" in client.get("/admin/").content.decode()


def log_in(name, password):
    answer = Client().post("/admin/login/", {"username": name, "password": password})
    return "in" if answer.status_code == 302 else answer.context["form"].non_field_errors()[0]


@pytest.mark.django_db
def test_after_ten_wrong_passwords_the_right_one_must_wait(time_machine):
    time_machine.move_to("2026-03-02 08:00 +0000")
    make_superuser("ebba")
    for _ in range(FAILURES):
        assert "Vänta en kvart" not in log_in("ebba", "fel")
    assert "Vänta en kvart" in log_in("Ebba", "ett långt lösenord")
    time_machine.shift(16 * 60)
    assert log_in("ebba", "ett långt lösenord") == "in"


@pytest.mark.django_db
def test_one_who_is_guessed_at_keeps_nobody_else_out():
    make_superuser("ebba")
    for _ in range(FAILURES + 1):
        log_in("karin", "fel")
    assert log_in("ebba", "ett långt lösenord") == "in"


@pytest.mark.django_db
def test_logging_in_forgets_the_mistakes():
    make_superuser("ebba")
    for _ in range(2 * FAILURES):
        log_in("ebba", "fel")
        log_in("ebba", "ett långt lösenord")
    assert log_in("ebba", "ett långt lösenord") == "in"


@pytest.mark.django_db
def test_who_is_added_can_log_in_and_has_a_long_password(client):
    make_editors(None)
    client.force_login(make_superuser())
    group = Group.objects.get().pk
    person = {"username": "karin", "usable_password": "true", "groups": [group]}
    short = person | {"password1": "kort2026", "password2": "kort2026"}
    errors = client.post("/admin/auth/user/add/", short).context["adminform"].form.errors
    assert "12 tecken" in str(errors)
    good = person | {"password1": "grön cykel 1998", "password2": "grön cykel 1998"}
    client.post("/admin/auth/user/add/", good)
    assert log_in("karin", "grön cykel 1998") == "in"


@pytest.mark.django_db
def test_the_count_of_wrong_passwords_is_not_crowded_out():
    make_superuser("ebba")
    for _ in range(FAILURES):
        log_in("ebba", "fel")
    for number in range(400):
        log_in(f"ingen{number}", "fel")
    assert "Vänta en kvart" in log_in("ebba", "ett långt lösenord")
