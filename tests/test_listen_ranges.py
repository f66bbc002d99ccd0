"""A sound is sent in parts to who asks for parts: Safari plays nothing else (RFC 9110)."""

import pytest

from .listening import avfall

pytestmark = pytest.mark.django_db


@pytest.fixture
def listener(client, engine):
    """Someone at the page /avfall/; `listener.engine` is the voice."""
    return avfall(client, engine())


@pytest.mark.parametrize(
    ("wanted", "status", "sent", "told"),
    [
        ("bytes=0-1", 206, slice(0, 2), "bytes 0-1/{size}"),
        ("bytes=5-", 206, slice(5, None), "bytes 5-{last}/{size}"),
        ("bytes=-4", 206, slice(-4, None), "bytes {fourth}-{last}/{size}"),
        ("bytes=2-999999", 206, slice(2, None), "bytes 2-{last}/{size}"),
        ("bytes=999999-", 416, slice(0, 0), "bytes */{size}"),
        ("bytes=0-1,4-5", 200, slice(None), None),
        ("bytes=7-3", 200, slice(None), None),
        ("bytes=-", 200, slice(None), None),
        ("bytes=-0", 200, slice(None), None),
        ("rubbish", 200, slice(None), None),
    ],
)
def test_a_part_of_a_file_is_sent_to_who_asks_for_it(listener, wanted, status, sent, told):
    whole = listener.sound().content
    response = listener.sound(range=wanted)
    size = len(whole)
    told = told and told.format(size=size, last=size - 1, fourth=size - 4)
    assert (response.status_code, response.get("Content-Range")) == (status, told)
    assert response.content == whole[sent]
    assert response["Accept-Ranges"] == "bytes"


def test_a_part_of_another_file_is_not_put_together_with_this_one(listener):
    response = listener.sound(range="bytes=4-", **{"if-range": '"another"'})
    assert response.status_code == 200


def test_head_tells_the_length_and_sends_nothing(listener):
    whole = listener.sound().content
    response = listener.client.head(listener.sound_address())
    assert (response["Content-Length"], response.content) == (str(len(whole)), b"")


def test_sound_is_not_compressed_once_more(listener):
    assert "Content-Encoding" not in listener.sound(**{"accept-encoding": "gzip"}).headers
