"""The step in which a citizen adds photos: nothing that was chosen or written is lost."""

import pytest

from contact.cases.models import Draft, Media, MediaContent

from .citizen import ANONYMOUS, WORDS, Citizen, at_photos, only_case
from .photos import photo, upload

pytestmark = pytest.mark.django_db
COLORS = ("red", "green", "blue", "white")


def with_photos(number):
    citizen = at_photos()
    for color in COLORS[:number]:
        citizen.send(add="1", photo=photo(color=color))
    return citizen


def test_photos_follow_the_draft_into_the_case():
    with_photos(2).send(go="1").send(**ANONYMOUS).send()
    assert only_case().photos.count() == MediaContent.objects.count() == 2
    assert not Draft.objects.exists()


def test_nobody_needs_a_photo():
    assert "/kontakt/" in at_photos().send(go="1").address


def test_an_added_photo_is_shown_and_can_be_taken_away():
    citizen = with_photos(2)
    assert 'alt="Bild 1"' in citizen.html
    first, second = Media.objects.all()
    citizen.send(remove=first.name)
    assert list(Media.objects.all()) == [second]
    assert MediaContent.objects.count() == 1
    assert first.name not in citizen.html


def test_a_chosen_photo_is_added_before_going_on():
    citizen = at_photos().send(go="1", photo=photo())
    assert "/kontakt/" in citizen.address
    assert Media.objects.count() == 1


def test_L6_an_invalid_photo_loses_neither_text_nor_other_photos():
    citizen = with_photos(1).send(go="1", photo=upload(b"<svg/>", "a.svg"))
    assert citizen.page.status_code == 422
    assert citizen.html.count("Filen går inte att läsa som bild") == 2  # above, and at the field
    assert "<title>Fel:" in citizen.html
    assert 'alt="Bild 1"' in citizen.html
    assert Draft.objects.get().answers("text")["description"] == WORDS["description"]


def test_L7_photos_survive_an_error_in_another_step_and_the_back_button():
    citizen = with_photos(2)
    page = citizen.address
    citizen.send(go="1").send(reply="yes")
    assert citizen.page.status_code == 422
    assert citizen.go(page).html.count("<img class=") == 2
    citizen.send(go="1").send(**ANONYMOUS).send()
    assert only_case().photos.count() == 2


def test_L7_a_photo_that_is_chosen_is_added_though_another_is_taken_away():
    citizen = with_photos(3)
    first = Media.objects.first()
    citizen.send(remove=first.name, photo=photo(color="white"))
    assert Media.objects.count() == 3
    assert not Media.objects.filter(name=first.name).exists()


def test_there_are_at_most_three():
    citizen = with_photos(3)
    assert 'type="file"' not in citizen.html
    citizen.send(add="1", photo=photo(color="white"))
    assert "Du har redan tre bilder" in citizen.words
    assert Media.objects.count() == 3


def test_the_same_photo_sent_twice_is_one():
    citizen = at_photos()
    for _ in range(2):
        citizen.send(add="1", photo=photo())
    assert Media.objects.count() == 1


def test_adding_nothing_is_told():
    citizen = at_photos().send(add="1")
    assert citizen.page.status_code == 422
    assert "Välj en bild innan du trycker" in citizen.words


@pytest.mark.parametrize("name", ["", "x", "a\x00b", "å" * 400])
def test_a_photo_that_is_not_there_is_not_taken_away(name):
    citizen = with_photos(1).send(remove=name)
    assert citizen.page.status_code == 200
    assert Media.objects.count() == 1


def test_another_site_can_neither_add_nor_take_away():
    citizen = with_photos(1)
    citizen.client.defaults["HTTP_SEC_FETCH_SITE"] = "cross-site"
    citizen.send(add="1", remove=Media.objects.get().name, photo=photo(color="white"))
    assert citizen.page.status_code == 422
    assert Media.objects.count() == 1


def test_the_check_page_shows_the_photos_and_notices_when_one_is_gone():
    citizen = with_photos(2).send(go="1").send(**ANONYMOUS)
    assert citizen.html.count("<img class=") == 2
    tab = Citizen(citizen.address.replace("kontrollera", "bilder"), client=citizen.client)
    tab.has_photos = True
    tab.send(remove=Media.objects.first().name)
    assert "Svaren är ändrade" in citizen.send().words


def test_a_draft_that_has_gone_is_begun_anew_with_the_photo_just_chosen():
    citizen = with_photos(1)
    Draft.objects.all().delete()
    citizen.send(add="1", photo=photo(color="white"))
    assert "Ditt förra utkast fanns inte kvar" in citizen.words
    assert Media.objects.get().draft == Draft.objects.get()
    assert Draft.objects.get().answers("text")["description"] == WORDS["description"]


def test_a_photo_that_comes_when_the_case_is_sent_leads_to_the_receipt():
    citizen = with_photos(1)
    page = citizen.address
    citizen.send(go="1").send(**ANONYMOUS).send()
    late = Citizen.__new__(Citizen)
    late.client, late.address, late.page, late.has_photos = citizen.client, page, citizen.page, True
    late.send(add="1", photo=photo(color="white"))
    assert "/kvitto/" in late.address
    assert only_case().photos.count() == 1


def test_the_step_is_the_same_in_english():
    citizen = at_photos("/en/synpunkter-felanmalan/").send(add="1", photo=photo())
    assert citizen.address.startswith("/en/")
    page = f"/en/synpunkter-felanmalan/utkast/{Draft.objects.get().key}/bilder/"
    assert f'src="{page}{Media.objects.get().name}/liten/"' in citizen.html
