"""What strangers send: too long, too large, unreadable. And what the answers may not give away."""

import logging.config
from io import BytesIO

import pytest
from django.contrib.auth import get_user_model
from django.core.exceptions import BadRequest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.http import HttpResponse
from django.urls import reverse

from perstorp.middleware import sizes_of_bodies
from perstorp.wsgi import WholeBody, application, whole_bodies

from .builders import make_page

pytestmark = pytest.mark.django_db


@pytest.mark.parametrize(
    "name", ["a" * 300, "a/" * 3000, "a\x00b", "../db.sqlite3", "%2e%2e/db", ""]
)
def test_a_file_name_that_no_file_can_have_is_not_found(client, settings, name):
    settings.MEDIA_ROOT.mkdir()
    answer = client.get(f"/media/{name}")
    assert answer.status_code == 404
    assert "Så kommer du vidare" in answer.content.decode()


@pytest.mark.parametrize(
    "path", ["/avfall/", "/synpunkter-felanmalan/", "/en/kontakt/", "/finns-inte/"]
)
def test_a_visitor_cannot_fill_the_disk_with_a_file(client, path):
    make_page()
    answer = client.post(path, {"fil": SimpleUploadedFile("fil.jpg", b"x" * 2_700_000)})
    assert answer.status_code == 413
    assert answer["Cache-Control"] == "private, no-store"


def test_staff_may_send_a_document_and_no_more(rf):
    middleware = sizes_of_bodies(lambda request: HttpResponse("taken"))
    login = reverse("admin:login")
    assert middleware(rf.post(login, CONTENT_LENGTH="51000000")).content == b"taken"
    assert middleware(rf.post(login, CONTENT_LENGTH="61000000")).status_code == 413


FORM = "application/x-www-form-urlencoded"
PARTS = "multipart/form-data; boundary=b"
PART = b'--b\r\nContent-Disposition: form-data; name="matter"\r\n\r\nberom\r\n--b--\r\n'


@pytest.mark.parametrize(
    ("kind", "body", "missing", "status"),
    [(FORM, b"matter=berom", 0, 422), (FORM, b"matter=berom", 9, 400)]
    + [(PARTS, PART, 0, 422), (PARTS, PART, 9, 400)],
)
def test_half_a_form_is_not_taken_for_the_whole(client, caplog, kind, body, missing, status):
    sent = {"wsgi.input": WholeBody(BytesIO(body)), "CONTENT_LENGTH": str(len(body) + missing)}
    answer = client.post("/synpunkter-felanmalan/", body, content_type=kind, **sent)
    assert answer.status_code == status
    assert caplog.records == []


def test_the_server_hands_over_whole_bodies():
    assert application.app.__qualname__ == whole_bodies(None).__qualname__
    environ = {"wsgi.input": BytesIO(b"half")}
    with pytest.raises(BadRequest):
        whole_bodies(lambda environ, _: environ["wsgi.input"].read(5))(environ, None)


def test_a_stranger_leaves_no_line_in_the_log(client, caplog):
    client.get("/media/../secret_key")
    client.post("/synpunkter-felanmalan/", {f"f{number}": "" for number in range(3000)})
    client.post("/synpunkter-felanmalan/", b"x", content_type="multipart/form-data")
    client.get("/", headers={"host": "ond.example"})
    type(client)(enforce_csrf_checks=True).post("/omsorg-stod/vald-i-nara-relation/")
    assert caplog.records == []


def test_a_redirect_is_not_kept_and_a_page_is_asked_for_anew(client):
    make_page()
    assert client.get("/avfall")["Cache-Control"] == "private, no-store"
    page = client.get("/avfall/")
    assert page["Cache-Control"] == "public, no-cache"
    same = client.get("/avfall/", headers={"if-none-match": page["ETag"]})
    assert (same.status_code, same["Cache-Control"]) == (304, "public, no-cache")


@pytest.mark.parametrize("address", ["//ond.example/", "https://ond.example/", "/\\ond.example/"])
def test_who_logs_in_is_led_to_no_other_site(client, address):
    get_user_model().objects.create_superuser("ebba", password="ett långt lösenord")
    form = {"username": "ebba", "password": "ett långt lösenord", "next": address}
    assert client.post(reverse("admin:login"), form)["Location"] == reverse("admin:index")


def test_a_key_is_left_out_of_the_log(settings):
    line = formatted(
        settings, "Internal Server Error: /synpunkter-felanmalan/utkast/" + "k" * 32 + "/text/"
    )
    assert "kkk" not in line
    assert "Internal Server Error: /synpunkter-felanmalan/utkast/…/text/" in line


def test_what_the_database_says_of_a_row_is_left_out_of_the_log(settings):
    error = RuntimeError("null value\nDETAIL:  Failing row contains (7, Lampan\när trasig, Kim).")
    line = formatted(settings, "Internal Server Error: /", error)
    assert "RuntimeError: null value" in line
    assert "trasig" not in line
    assert "Kim" not in line


def formatted(settings, words, error=None):
    """`words`, and `error` below them, as the log has them."""
    options = dict(settings.LOGGING["formatters"]["line"])
    formatter = logging.config.DictConfigurator({}).resolve(options.pop("()"))(**options)
    trace = (type(error), error, None) if error else None
    return formatter.format(logging.LogRecord("django", 40, "", 0, words, (), trace))
