"""Who sees a photo of a case: nobody but staff and sender, until staff decide otherwise."""

import pytest
from django.core.exceptions import ValidationError
from django.db import IntegrityError
from django.utils import timezone

from contact.cases.models import Event, Media, MediaContent, Service, ServiceRequest
from contact.cases.models.event import EventType
from contact.cases.models.public_record import Visibility
from contact.cases.photos.cleaning import cleaned
from contact.cases.photos.covering import covered
from contact.cases.photos.releasing import make_internal, redact, release, remove
from contact.cases.photos.storing import store_photo
from contact.cases.recording import ConflictError, NotAllowedError

from .builders import make_case, make_draft, make_superuser
from .photos import photo

pytestmark = pytest.mark.django_db
WORDS = "En gatlykta som lutar över vägen"


@pytest.fixture
def by():
    return {"now": timezone.now(), "actor": make_superuser()}


@pytest.fixture
def case(published_case):
    store_photo(photo(), timezone.now(), request=published_case)
    return published_case


@pytest.fixture
def published_case():
    service = Service.objects.create(service_code="gata", service_name="Gata", api_visible=True)
    case = make_case(service="gata")
    ServiceRequest.objects.filter(pk=case.pk).change(
        description_visibility=Visibility.PUBLIC, service=service
    )
    case.refresh_from_db()
    return case


def seen(client, media):
    """The statuses of the photo's two public addresses."""
    addresses = (f"/synpunkter-felanmalan/bild/{media.name}/{size}" for size in ("", "liten/"))
    return [client.get(address).status_code for address in addresses]


def test_P8_a_photo_that_is_not_released_is_seen_by_nobody(client, case):
    assert seen(client, case.photos.get()) == [404, 404]


def test_a_released_photo_of_a_published_case_is_seen(client, case, by):
    released = case.photos.get()
    event = release(case, released, f" {WORDS}\n", **by)
    assert seen(client, released) == [200, 200]
    assert (event.type, event.actor) == (EventType.PUBLICATION, by["actor"])
    assert event.internal_text == f"Bild 1 får visas för alla: ”{WORDS}”."
    assert event.public_text == ""


@pytest.mark.parametrize(
    "change",
    [
        {"description_visibility": Visibility.INTERNAL},
        {"description_visibility": Visibility.REMOVED},
        {"quarantine": True},
        {"secrecy": "marked"},
        {"secrecy": "to_assess"},
    ],
)
def test_P8_a_released_photo_goes_with_its_case(client, case, by, change):
    release(case, case.photos.get(), WORDS, **by)
    ServiceRequest.objects.filter(pk=case.pk).change(**change)
    assert seen(client, case.photos.get()) == [404, 404]


@pytest.mark.parametrize("take_away", [remove, make_internal])
def test_P8_a_photo_taken_away_is_gone_at_once_and_from_caches_too(client, case, by, take_away):
    media = case.photos.get()
    release(case, media, WORDS, **by)
    address = f"/synpunkter-felanmalan/bild/{media.name}/"
    first = client.get(address)
    assert first["Cache-Control"] == "public, no-cache"
    again = {"if-none-match": first["ETag"]}
    assert client.get(address, headers=again).status_code == 304
    take_away(case, media, **by)
    assert client.get(address, headers=again).status_code == 404
    assert seen(client, media) == [404, 404]
    assert MediaContent.objects.count() == 1


@pytest.mark.parametrize(
    "edit", [lambda media: covered(media, ["1-1"]), lambda _: cleaned(photo())]
)
def test_P9_a_redacted_photo_has_a_new_address_and_the_old_one_is_dead(client, case, by, edit):
    old = case.photos.get()
    release(case, old, WORDS, **by)
    new = redact(case, old, edit(old), **by)
    assert seen(client, old) == seen(client, new) == [404, 404]
    assert (new.redacted_from, new.visibility) == (old, Visibility.INTERNAL)
    release(case, new, new.alternative_text, **by)
    assert seen(client, old) == [404, 404]
    assert seen(client, new) == [200, 200]
    for decision in (make_internal, remove):
        with pytest.raises(NotAllowedError):
            decision(case, old, **by)
    with pytest.raises(NotAllowedError, match="Publicera den nya"):
        release(case, old, WORDS, **by)


@pytest.mark.parametrize("words", ["", "  ", "bild 1", "IMG_2041.jpg", "…", "a" * 251])
def test_a_photo_is_not_released_without_words_that_tell_what_it_shows(case, by, words):
    with pytest.raises(ValidationError):
        release(case, case.photos.get(), words, **by)
    assert Media.objects.get().visibility == Visibility.INTERNAL
    assert not Event.objects.filter(type=EventType.PUBLICATION).exists()


def test_a_photo_without_words_cannot_be_public_in_any_way(case):
    with pytest.raises(IntegrityError):
        Media.objects.update(visibility=Visibility.PUBLIC)


def test_L10_two_who_decide_at_once_do_not_both(case, by):
    old = ServiceRequest.objects.get(pk=case.pk)
    release(case, case.photos.get(), WORDS, **by)
    with pytest.raises(ConflictError):
        remove(old, old.photos.get(), **by)
    assert Media.objects.get().visibility == Visibility.PUBLIC


def test_a_photo_of_a_draft_has_no_public_address(client):
    media = store_photo(photo(), timezone.now(), draft=make_draft())
    assert seen(client, media) == [404, 404]
