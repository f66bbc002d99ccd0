"""What everyone has to know: a box on every page, a page of its own, the list."""

import datetime as dt

import pytest
from django.utils import timezone

from pages.alerts.models import Alert
from pages.alerts.panels import top_panel
from pages.kept.generation import Generation, reading

from .builders import make_alert, make_crisis, make_page, make_superuser

pytestmark = pytest.mark.django_db

DAY = dt.timedelta(days=1)
BOX = '<aside class="alerts'
AT_FIVE_PAST_TWO = dt.datetime(2026, 11, 22, 13, 5, tzinfo=dt.UTC)


def box_at(client, address="/kontakt/"):
    """The box on the page at `address`; "" where there is none."""
    return client.get(address).text.partition(BOX)[2].partition("</aside>")[0]


def test_without_an_alert_no_page_has_a_box(client):
    assert BOX not in client.get("/kontakt/").text


@pytest.mark.parametrize("address", ["/", "/kontakt/", "/nyheter/", "/finns-inte/"])
def test_a_message_stands_at_the_top_of_every_page(client, address):
    make_alert()
    assert 'href="/viktigt/koka-vattnet/">Koka vattnet</a>' in box_at(client, address)


def test_the_box_stands_between_the_header_and_the_text(client):
    make_alert()
    page = client.get("/kontakt/").text
    assert page.index("</header>") < page.index(BOX) < page.index("<main")


def test_the_way_out_of_a_sensitive_page_stands_above_the_box(client):
    make_alert()
    make_page(slug="vald", sensitive=True)
    page = client.get("/vald/").text
    assert page.index("data-leave") < page.index("<header") < page.index(BOX)


def test_a_message_is_read_aloud_on_its_own_page_and_not_on_every_other(client):
    make_alert()
    assert 'data-listen="skip"' in box_at(client)
    assert "Koka vattnet innan" in client.get("/viktigt/koka-vattnet/").text.partition("<main")[2]


def test_the_minute_of_the_last_change_is_told(client):
    make_alert(published_at=AT_FIVE_PAST_TWO - DAY, updated_at=AT_FIVE_PAST_TWO)
    told = '<time datetime="2026-11-22T14:05+0100">22 november 2026 klockan&nbsp;14.05</time>'
    assert f"Uppdaterat {told}" in box_at(client)
    assert f"Uppdaterat {told}" in client.get("/viktigt/koka-vattnet/").text


def test_the_minute_is_told_in_english(client):
    make_alert(published_at=AT_FIVE_PAST_TWO - DAY, updated_at=AT_FIVE_PAST_TWO)
    assert "22 November 2026 at&nbsp;14:05</time>" in box_at(client, "/en/kontakt/")


def test_what_was_written_before_it_was_published_is_as_new_as_its_publication():
    assert make_alert(updated_at=AT_FIVE_PAST_TWO).told_at > AT_FIVE_PAST_TWO


def test_the_newest_stands_first_after_a_crisis():
    now = timezone.now()
    make_alert(slug="a", published_at=now - DAY)
    make_alert(slug="b", published_at=now)
    make_crisis(slug="c", published_at=now - 2 * DAY)
    assert [alert.slug for alert in Alert.objects.in_order()] == ["c", "b", "a"]


@pytest.mark.parametrize("state", [{"published_at": None}, {"published_at": timezone.now() + DAY}])
def test_a_draft_or_a_planned_one_is_for_staff_on_its_own_page_only(client, state):
    make_alert(**state)
    assert client.get("/viktigt/koka-vattnet/").status_code == 404
    client.force_login(make_superuser())
    assert client.get("/viktigt/koka-vattnet/").status_code == 200
    assert not box_at(client)


def test_a_planned_one_is_there_from_its_minute_on(client, time_machine):
    make_alert(published_at=AT_FIVE_PAST_TWO, expires_at=AT_FIVE_PAST_TWO + DAY)
    shown = []
    for seconds in (-1, 0, DAY.total_seconds() - 1, DAY.total_seconds()):
        time_machine.move_to(AT_FIVE_PAST_TWO + dt.timedelta(seconds=seconds), tick=False)
        shown.append(bool(box_at(client)))
    assert shown == [False, True, True, False]


def test_what_has_been_taken_down_is_said_to_be_gone(client):
    now = timezone.now()
    make_alert(published_at=now - DAY, expires_at=now)
    assert client.get("/viktigt/koka-vattnet/").status_code == 410
    assert not box_at(client)


def test_an_old_address_leads_to_the_new_one(client):
    alert = make_alert()
    alert.slug = "sluta-koka-vattnet"
    alert.save()
    answer = client.get("/viktigt/koka-vattnet/")
    assert (answer.status_code, answer["Location"]) == (301, "/viktigt/sluta-koka-vattnet/")


def test_it_leads_on_to_a_page_that_everyone_can_read(client):
    alert = make_alert(page=make_page(title="Vatten", slug="vatten"))
    link = '<a href="/vatten/">Vatten</a>'
    assert link in client.get("/viktigt/koka-vattnet/").text
    alert.page.published_at = None
    alert.page.save()
    assert link not in client.get("/viktigt/koka-vattnet/").text


def test_the_list_has_all_of_what_is_live_whole(client):
    make_alert()
    make_crisis(slug="brand", title="Stanna inne", text="<p>Stäng fönster.</p>")
    page = client.get("/viktigt/").text
    assert "Stäng fönster." in page
    assert "Koka vattnet innan du dricker det." in page
    assert BOX not in page


def test_an_empty_list_says_so_and_whom_to_ring(client):
    page = client.get("/viktigt/").text
    assert "Det finns inga viktiga meddelanden just nu." in page
    assert 'href="tel:11313"' in page


def test_one_only_in_swedish_is_marked_as_such(client):
    make_alert()
    link = '<a href="/en/viktigt/koka-vattnet/" lang="sv" dir="ltr">'
    assert link in box_at(client, "/en/kontakt/")
    page = client.get("/en/viktigt/koka-vattnet/").text
    assert '<h1 lang="sv" dir="ltr">Koka vattnet</h1>' in page
    assert 'hreflang="en"' not in page.partition("</head>")[0]


def test_it_is_found_by_searching_and_stands_in_the_sitemap(client):
    make_alert(pk=1)
    assert "/viktigt/koka-vattnet/" in client.get("/sok/", {"q": "koka"}).text
    assert "/viktigt/koka-vattnet/" in client.get("/sitemap-viktigt.xml").text


def test_headings_tables_and_scripts_are_not_stored():
    text = "<h2>A</h2><table><tr><td>B</td></tr></table><p>C<script>alert(1)</script></p>"
    stored = Alert.objects.get(pk=make_alert(text=text).pk).text
    assert not any(tag in stored for tag in ("<h2", "<table", "<script"))


def test_the_box_costs_one_query_and_none_until_something_changes(django_assert_num_queries):
    make_alert(page=make_page())
    with django_assert_num_queries(1):
        top_panel()
    with reading(Generation("1", 0)), django_assert_num_queries(1):
        assert top_panel() == top_panel()
