"""Photos of drafts go with the draft, by name only, and without their bytes being read."""

from datetime import timedelta

import pytest
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from contact.cases.management.commands.deliver_mail import one_round
from contact.cases.models import Draft, Media, MediaContent
from contact.cases.photos.storing import MOST_OF_CASE, store_photo
from contact.cases.receiving import receive

from .builders import make_case, make_draft
from .photos import photo

pytestmark = pytest.mark.django_db
HEADERS = {
    "Content-Type": "image/jpeg",
    "X-Content-Type-Options": "nosniff",
    "Cache-Control": "private, no-store",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Content-Disposition": 'inline; filename="bild.jpg"',
    "Referrer-Policy": "no-referrer",
}


def stored(**of):
    return store_photo(photo("Anna Andersson.jpg"), timezone.now(), **of)


def address(draft, media, size=""):
    return f"/synpunkter-felanmalan/utkast/{draft.key}/bilder/{media.name}/{size}"


@pytest.mark.parametrize("size", ["", "liten/"])
def test_H13_a_photo_says_what_it_is_and_is_not_kept(client, size):
    draft = make_draft()
    answer = client.get(address(draft, stored(draft=draft), size))
    assert answer.status_code == 200
    assert HEADERS.items() <= dict(answer.headers).items()
    assert answer.content.startswith(b"\xff\xd8\xff")
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]


def test_a_photo_is_shown_only_at_its_own_drafts_address(client):
    draft, other = make_draft(), make_draft()
    media = stored(draft=draft)
    assert client.get(address(other, media)).status_code == 404
    old = timezone.now() - timedelta(hours=25)
    Draft.objects.filter(pk=draft.pk).update(updated_at=old)
    assert client.get(address(draft, media)).status_code == 404


@pytest.mark.parametrize("name", ["x" * 22, "x", "a%00b", "x" * 5000, "..%2f..%2f", "é" * 22])
def test_H9_a_name_that_no_photo_has_is_not_found(client, name):
    draft = make_draft()
    assert (
        client.get(f"/synpunkter-felanmalan/utkast/{draft.key}/bilder/{name}/").status_code == 404
    )
    assert client.get(f"/synpunkter-felanmalan/bild/{name}/").status_code == 404


def test_H8_a_photo_takes_no_post(client):
    draft = make_draft()
    page = address(draft, stored(draft=draft))
    assert client.post(page).status_code == 405
    assert client.head(page).content == b""


def test_the_round_removes_expired_drafts_with_their_photos_and_reads_no_bytes():
    now = timezone.now()
    kept = stored(draft=make_draft(now))
    stored(draft=make_draft(now - timedelta(hours=25)))
    with CaptureQueriesContext(connection) as queries:
        one_round()
    assert list(Media.objects.all()) == [kept]
    assert MediaContent.objects.get().media == kept
    assert not any('"full"' in query["sql"] for query in queries)


def test_photos_of_a_case_outlive_its_draft():
    now, draft = timezone.now(), make_draft()
    media = stored(draft=draft)
    case = receive(draft, now)
    media.refresh_from_db()
    assert (media.request, media.draft) == (case, None)
    Draft.objects.all().delete()
    assert Media.objects.count() == 1


def test_a_case_has_room_for_so_many(monkeypatch):
    case = make_case()
    monkeypatch.setattr("contact.cases.photos.storing.MOST_OF_CASE", 1)
    stored(request=case)
    with pytest.raises(ValidationError, match="så många bilder"):
        store_photo(photo(color="red"), timezone.now(), request=case)
    assert MOST_OF_CASE > 3


def test_a_photo_for_a_draft_that_is_gone_is_not_stored():
    draft = make_draft()
    Draft.objects.all().delete()
    with pytest.raises(Draft.DoesNotExist):
        stored(draft=draft)
    assert not MediaContent.objects.exists()
