"""A crisis: the start page is replaced by what one needs, in less than 5 kB."""

import datetime as dt
import gzip
import re

import pytest
from django.conf import settings
from django.contrib.staticfiles import finders
from django.contrib.staticfiles.storage import FileSystemStorage
from django.utils import timezone

from pages.kept.addresses import public_addresses
from perstorp.staticfiles import bundle

from .builders import make_alert, make_crisis, make_page, make_point, make_superuser

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)
MOST = 5000  # bytes on the wire: headers too, both answers (docs/decisions.md)
STYLESHEET = '<link rel="stylesheet" href="/static/css/crisis.css">'
# As long a message as an editor should write.
TEXT = (
    "<p>Vi har hittat bakterier i dricksvattnet. Det gäller alla som har kommunalt vatten i "
    "tätorten.</p><ul><li>Koka vattnet tills det bubblar innan du dricker det, lagar mat eller "
    "borstar tänderna.</li><li>Du kan duscha och tvätta som vanligt.</li><li>Hämta vatten i "
    "tankarna vid torget och vid Centralskolan.</li></ul><p>Vi vet inte än hur länge det varar. "
    "Nästa besked kommer klockan 18.00.</p>"
)


def is_crisis_page(response):
    return STYLESHEET in response.text


def test_a_message_leaves_the_start_page_as_it_is(client):
    make_alert()
    assert not is_crisis_page(client.get("/"))


@pytest.mark.parametrize("address", ["/", "/en/"])
def test_a_crisis_takes_the_place_of_the_start_page(client, address):
    make_point(is_main=True)
    make_crisis()
    page = client.get(address)
    assert is_crisis_page(page)
    assert "Perstorps kommun</p>" in page.text
    assert "Koka vattnet innan" in page.text
    assert re.findall(r'href="tel:(.*?)"', page.text) == ["112", "11313", "1177", "+4643539000"]


@pytest.mark.parametrize(
    ("address", "links"),
    [
        ("/", ["/en/", "/viktigt/#lyssna", "/kontakt/", "/startsida/"]),
        ("/en/", ["/", "/en/viktigt/#lyssna", "/en/kontakt/", "/en/startsida/"]),
    ],
)
def test_it_leads_to_the_rest_and_to_the_other_language(client, address, links):
    make_crisis()
    body = client.get(address).text.partition("<body>")[2]
    assert re.findall(r'<a href="(/.*?)"', body) == links


def test_it_shows_all_messages_the_crisis_first(client):
    make_alert(slug="bussar", title="Bussarna står", text="")
    make_crisis(published_at=timezone.now() - DAY)
    page = client.get("/").text
    assert "<h1>Viktiga meddelanden</h1>" in page
    assert page.index("Koka vattnet</h2>") < page.index("Bussarna står</h2>")


def test_it_needs_no_script_no_picture_and_nothing_but_its_stylesheet(client):
    make_crisis()
    page = client.get("/").text
    assert not any(word in page for word in ("<script", "<img", "<!-- listen"))
    assert re.findall(r'(?:src|href)="(/static/.*?)"', page) == ["/static/css/crisis.css"]


def test_it_costs_two_queries(client, django_assert_num_queries):
    make_point(is_main=True)
    make_crisis(page=make_page())
    with django_assert_num_queries(2):  # the alerts, the switchboard
        client.get("/")


def test_without_a_switchboard_the_number_is_the_one_in_the_towns_settings(client):
    make_crisis()
    assert f'href="{settings.TOWN.telephone_url}"' in client.get("/").text


def test_the_ordinary_start_page_has_an_address_of_its_own(client):
    make_crisis()
    page = client.get("/startsida/").text
    assert "Vad vill du göra i Perstorp?" in page
    assert "Koka vattnet" in page.partition('<aside class="alerts')[2].partition("</aside>")[0]


def test_the_ordinary_start_page_is_there_when_the_database_is_not():
    assert {"/startsida/", "/en/startsida/"} <= set(public_addresses())


@pytest.mark.parametrize(("address", "lasting"), [("/startsida/", "/"), ("/en/startsida/", "/en/")])
def test_its_lasting_address_is_that_of_the_start_page(client, address, lasting):
    head = client.get(address).text.partition("</head>")[0]
    assert f'<link rel="canonical" href="{settings.SITE_URL}{lasting}">' in head
    assert f'hreflang="en" href="{settings.SITE_URL}/en/"' in head


def test_when_it_ends_all_is_as_usual(client):
    now = timezone.now()
    make_crisis(published_at=now - DAY, expires_at=now)
    assert not is_crisis_page(client.get("/"))


def test_only_staff_see_how_the_start_page_will_be(client):
    make_crisis(published_at=None)
    address = "/viktigt/koka-vattnet/startsida/"
    assert client.get(address).status_code == 404
    client.force_login(make_superuser())
    page = client.get(address)
    assert is_crisis_page(page)
    assert "Utkast: bara du som redigerar ser sidan." in page.text
    assert "no-store" in page["Cache-Control"]
    assert not is_crisis_page(client.get("/"))


def test_a_message_has_no_start_page_to_show(client):
    make_alert()
    client.force_login(make_superuser())
    assert client.get("/viktigt/koka-vattnet/startsida/").status_code == 404


@pytest.mark.parametrize("address", ["/", "/en/"])
def test_all_of_it_is_less_than_five_kilobytes_on_the_wire(client, address):
    make_point(is_main=True, name="Kommunens växel", name_en="The municipality's switchboard")
    title = "Koka allt vatten som du ska dricka i hela tätorten"
    make_crisis(title=title, title_en=title, text=TEXT, text_en=TEXT)
    page = client.get(address)
    assert weight(page, page.content) + weight(page, stylesheet()) < MOST


def weight(response, body):
    """The bytes of `body` compressed, with the headers: those of the page, which has the most."""
    headers = sum(len(f"{name}: {value}\r\n") for name, value in response.items())
    named_by_the_server = 150  # the status, Server, Date, Connection, Content-Encoding, ETag
    return len(gzip.compress(body, 9)) + headers + named_by_the_server


def stylesheet():
    folder = FileSystemStorage(finders.find("css"))
    names = ("crisis.css", "tokens.css")
    return bundle({f"css/{name}": (folder, name) for name in names}, "css/crisis.css").encode()
