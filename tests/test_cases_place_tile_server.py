"""A map server that is wrong, slow, gone or not what it was costs us a part of the map, no more."""

import os

import pytest
from django.utils import timezone

from contact.cases.place import lane, store, tiles, upstream
from contact.cases.place.errors import TileError

from .tile_server import PNG, tile_server, town_with_map

pytestmark = pytest.mark.django_db
TILE = "/synpunkter-felanmalan/karta/12/2199/1271.png"
NEXT = "/synpunkter-felanmalan/karta/12/2199/1272.png"
WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8L"


@pytest.fixture
def server(settings, tmp_path):
    with town_with_map(settings, tmp_path) as server:
        yield server


@pytest.mark.parametrize(
    "odd",
    [
        {"kind": "text/html", "body": b"<script>alert(1)</script>"},
        {"kind": "image/png", "body": b"<script>alert(1)</script>"},
        {"kind": "text/html", "body": PNG},
        {"kind": "image/svg+xml", "body": b"<svg xmlns='http://www.w3.org/2000/svg'/>"},
        {"body": PNG + b"0" * upstream.LARGEST},
        {"body": b""},
        {"status": 500}, {"status": 403},
        {"body": PNG[:20], "length": len(PNG)},
    ],
)  # fmt: skip
def test_what_is_no_picture_is_not_shown_and_not_kept(client, server, odd):
    server.says(**odd)
    answer = client.get(TILE)
    assert (answer.status_code, answer.content) == (504, b"")
    assert answer["Cache-Control"] == "public, max-age=30"
    assert store.read(12, 2199, 1271) == (None, 0)


@pytest.mark.parametrize(
    ("body", "kind"), [(b"\xff\xd8\xff\xe0JFIF", "image/jpeg"), (WEBP, "image/webp")]
)
def test_other_kinds_of_pictures_keep_their_kind(client, server, body, kind):
    server.says(body=body, kind=kind)
    assert client.get(TILE)["Content-Type"] == kind
    assert client.get(TILE)["Content-Type"] == kind


@pytest.mark.parametrize("status", [301, 302, 307, 308])
def test_H14_nobody_else_is_asked_because_the_map_server_says_so(client, server, status):
    with tile_server() as elsewhere:
        server.says(status=status, body=b"", Location=f"{elsewhere.address}/latest/meta-data/")
        assert client.get(TILE).status_code == 504
        assert elsewhere.asked == []


def test_a_tile_that_the_map_server_does_not_have_is_not_there(client, server):
    server.says(status=404)
    assert client.get(TILE).status_code == 404
    server.says()
    assert client.get(NEXT).status_code == 200


def test_a_map_server_that_is_down_is_left_alone_for_a_while(client, server, settings):
    server.says(status=503)
    assert client.get(TILE).status_code == 504
    server.says()
    assert client.get(NEXT).status_code == 504
    assert len(server.asked) == 1
    resting = settings.VAR_DIR / "tiles/resting"
    os.utime(resting, (0, 0))
    assert client.get(NEXT).status_code == 200


def test_a_map_server_that_was_killed_gives_no_tile(client, settings, server):
    server.server_close()
    assert client.get(TILE).status_code == 504


def test_a_slow_map_server_is_not_waited_for(client, server, monkeypatch):
    monkeypatch.setattr(upstream, "TIMEOUT", 0.2)
    server.says(delay=1)
    assert client.get(TILE).status_code == 504


def test_a_map_server_that_drips_is_not_waited_for(client, server, monkeypatch):
    monkeypatch.setattr(upstream, "TIMEOUT", 0.2)
    server.says(drip=0.05)
    assert client.get(TILE).status_code == 504


def test_a_busy_lane_is_not_waited_for_long(client, server, monkeypatch):
    monkeypatch.setattr(lane, "PATIENCE", 0.1)
    with lane.lane(2199, 1271):
        answer = client.get(TILE)
    assert (answer.status_code, answer["Cache-Control"]) == (503, "no-store")


def test_what_the_log_says_of_a_map_server_holds_no_key(server, caplog):
    server.says(status=403)
    with pytest.raises(TileError):
        tiles.tile(12, 2199, 1271, timezone.now())
    assert "status 403" in caplog.text
    assert "hemligt" not in caplog.text
