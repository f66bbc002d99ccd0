import pytest

from .builders import make_page

pytestmark = pytest.mark.django_db

HOSTILE = r"""
" ' * () (( a) NOT AND OR NEAR(a -a ^a a:b title_stems:a {title_stems}:a a* "a a&b a|!b a:* <-> \
\ % _ <script> ¨ ½ ǆ 漢字 ᾳ ٠١٢ शहर 😀 👩‍👩‍👧 ';DROP(TABLE)a;--
""".split()
HOSTILE += [
    "",
    " ",
    "\x00",
    "a\x00b",
    "\ufffd",
    "\u202eabc",
    "a\u0300\u0301",
    "NEAR(a b, 2)",
    "a AND",
]
HOSTILE += ["x" * 10_000, "å " * 5_000, "a " * 5_000, '"' * 10_000]


@pytest.mark.parametrize("query", HOSTILE)
def test_no_query_is_an_error(client, query):
    make_page()
    assert client.get("/sok/", {"q": query}).status_code == 200
    assert client.get("/sok/", {"q": f"avfall {query}"}).status_code == 200


@pytest.mark.parametrize("number", ["0", "-1", "x", "9" * 5000, "", "2"])
def test_no_page_number_is_an_error(client, number):
    make_page()
    assert client.get("/sok/", {"q": "avfall", "sida": number}).status_code == 200


def test_what_cannot_be_seen_in_a_query_is_left_out(client):
    query = client.get("/sok/", {"q": " av\u202efall\x00\n i dag "}).context["query"]
    assert query == "avfall i dag"
