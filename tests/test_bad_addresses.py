"""Any path, query, method or host gets the right status and a clear page, never a 500."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from hypothesis.extra.django import TestCase

from .builders import make_page

ODD_PATHS = [
    "/%00/", "/avfall%00/", "/%F0%9F%98%80/", "/%ff%fe/", "/../../etc/passwd", "/avfall//", "//",
    "/" + "a" * 5000 + "/", "/avfall/%E2%80%AE/", "/<script>/", "/en/%00/", "/en//", "/.env",
    "/wp-login.php", "/AVFALL/", "/avfall/?a=%00", "/fragor-och-svar/%00/", "/media/../secret_key",
    "/media/%2e%2e/secret_key", "/static/../manage.py", "/nyheter/%00/", "/kontakt/%00/",
]  # fmt: skip
ODD_QUERIES = [
    "?sida=0",
    "?sida=-1",
    "?sida=9999999999999999999999",
    "?sida=%00",
    "?sida[]=1",
    "?q=%00",
]


@pytest.mark.django_db
@pytest.mark.parametrize("path", ODD_PATHS)
def test_odd_path_gets_a_clear_answer(client, path):
    make_page()
    response = client.get(path)
    assert response.status_code in {200, 301, 400, 404}
    if response.status_code >= 400:
        assert (
            "Så kommer du vidare" in response.content.decode()
            or b"How to go on" in response.content
        )


@pytest.mark.django_db
@pytest.mark.parametrize("query", ODD_QUERIES)
@pytest.mark.parametrize(
    "path", ["/", "/avfall/", "/fragor-och-svar/", "/kontakt/", "/sok/", "/nyheter/"]
)
def test_odd_query_changes_nothing(client, path, query):
    make_page()
    assert client.get(path + query).status_code == 200


@pytest.mark.django_db
@pytest.mark.parametrize("method", ["POST", "PUT", "PATCH", "DELETE", "TRACE", "PROPFIND", "FOO"])
def test_wrong_method_gets_a_page_that_says_so(client, method):
    make_page()
    response = client.generic(method, "/avfall/")
    assert response.status_code == 405
    assert "GET" in response["Allow"]
    assert "Så går det inte att göra här" in response.content.decode()


@pytest.mark.django_db
@pytest.mark.parametrize("host", ["ond.example", "a b", "", "[::1", "localhost@ond.se"])
def test_wrong_host_gets_a_page_that_says_so(client, host):
    response = client.get("/", headers={"host": host})
    assert response.status_code == 400
    assert "Vi kunde inte läsa det som skickades" in response.content.decode()
    assert host not in response.content.decode() or not host


class AnyAddress(TestCase):
    @settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.text(max_size=60), st.text(max_size=30))
    def test_no_address_breaks_the_site(self, path, query):
        response = self.client.get("/" + path.lstrip("/"), {"q": query, "sida": query})
        assert response.status_code < 500
