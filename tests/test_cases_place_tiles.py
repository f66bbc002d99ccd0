"""The map's pictures come from us: nobody else learns who looks, or is asked more than needed."""

import os
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone

from contact.cases.place import store, tiles
from perstorp.map import Map

from .tile_server import PNG, town_with_map

# The page of an error asks whether the address is one that has moved.
pytestmark = pytest.mark.django_db
TILE = "/synpunkter-felanmalan/karta/12/2199/1271.png"
WEBP = b"RIFF\x1a\x00\x00\x00WEBPVP8L"


@pytest.fixture
def server(settings, tmp_path):
    with town_with_map(settings, tmp_path) as server:
        yield server


def get(client, path=TILE, **headers):
    return client.get(path, headers=headers)


def test_a_tile_is_fetched_once_and_kept(client, server):
    for _ in range(3):
        answer = get(client)
        assert (answer.status_code, answer.content) == (200, PNG)
        assert answer["Content-Type"] == "image/png"
        assert answer["Cache-Control"] == "public, max-age=86400"
    assert [path for path, _ in server.asked] == ["/t/12/2199/1271?key=hemligt"]


def test_the_map_server_learns_nothing_of_who_looks(server, settings):
    visitor = Client(REMOTE_ADDR="192.0.2.7")
    visitor.cookies["sessionid"] = "hemlig"
    get(
        visitor, user_agent="Visitor/1", referer="https://www.example.se/utkast/", cookie="a=b",
        accept_language="fi", x_forwarded_for="192.0.2.7", authorization="Basic eA==",
    )  # fmt: skip
    ((_, told),) = server.asked
    assert told == {
        "Host": server.address.removeprefix("http://"),
        "User-Agent": f"municipal-map/1 (+{settings.SITE_URL})",
        "Accept": "image/png, image/jpeg, image/webp",
        "Accept-Encoding": "identity",
        "Connection": "close",
    }


def test_twenty_at_once_make_one_fetch(server):
    server.says(delay=0.3)
    with ThreadPoolExecutor(20) as pool:
        answers = list(pool.map(lambda _: get(Client()).status_code, range(20)))
    assert answers == [200] * 20
    assert len(server.asked) == 1


@pytest.mark.parametrize(
    "path",
    [
        "12/2100/1271", "12/2199/1200", "9/274/158", "19/281472/162688", "0/0/0", "12/4096/1271",
        "12/2199/99999999999999999999999999", "99999999999999999999/1/1",
    ],
)  # fmt: skip
def test_nothing_outside_the_municipality_is_asked_for(client, server, path):
    answer = get(client, f"/synpunkter-felanmalan/karta/{path}.png")
    assert answer.status_code == 404
    assert server.asked == []


@pytest.mark.parametrize(
    "path", ["-12/2199/1271", "12/2199/1271/..", "12.0/1/1", "a/b/c", "12/2199/../../etc/passwd"]
)
def test_an_address_of_no_tile_is_no_page(client, server, path):
    assert get(client, f"/synpunkter-felanmalan/karta/{path}.png").status_code == 404
    assert server.asked == []


def test_where_there_is_no_map_there_is_no_tile(client, server, settings):
    settings.MAP = None
    assert get(client).status_code == 404


def test_a_tile_is_only_read(client, server):
    assert client.post(TILE).status_code == 405
    assert client.head(TILE).status_code == 200


def test_an_old_tile_is_fetched_again_and_shown_as_it_is_if_it_cannot(server):
    later = timezone.now() + timedelta(days=8)
    tiles.tile(12, 2199, 1271, timezone.now())
    server.says(status=500)
    assert tiles.tile(12, 2199, 1271, later) == PNG
    server.says(body=WEBP, kind="image/webp")
    assert tiles.tile(12, 2199, 1271, later) == WEBP


def test_another_map_does_not_show_the_tiles_of_the_old_one(client, server, settings):
    get(client)
    settings.MAP = Map(server.tiles + "&style=ny", "© Ekby kommun")
    get(client)
    assert len(server.asked) == 2


def test_no_more_is_kept_than_there_is_room_for(server, monkeypatch):
    monkeypatch.setattr(store, "LARGEST_FOLDER", 3 * len(PNG))
    for step in range(10):  # all of them in one folder
        store.keep(12, 0, 8 * step, PNG)
        os.utime(store._path(12, 0, 8 * step), (step, step))
    assert [store.read(12, 0, 8 * step)[0] is not None for step in range(10)] == [False] * 7 + [
        True
    ] * 3


def test_a_full_disk_shows_the_tile_all_the_same(client, server, monkeypatch):
    def full(*args):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(store.os, "replace", full)
    assert get(client).content == PNG
