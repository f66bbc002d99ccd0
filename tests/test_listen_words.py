"""The list of how words are said, as editors keep it."""

import pytest
from reversion.models import Version

from listen.models import Pronunciation
from listen.words import _Memory, current_words

from .builders import make_editor, make_page
from .listening import Listener
from .staff_form import address_of, form_data, send

pytestmark = pytest.mark.django_db
LIST = "/admin/listen/pronunciation/"
ADD = f"{LIST}add/"
NSVA = {"written": "NSVA", "said": "enn ess ve a", "language": "sv"}


@pytest.fixture(autouse=True)
def editor(client, monkeypatch):
    """Words are asked for as on the site, but nothing is old enough to be asked for anew."""
    monkeypatch.setattr("listen.words.SECONDS", 3600)
    monkeypatch.setattr("listen.words._memory", _Memory())
    client.force_login(make_editor())


def test_the_first_page_of_the_admin_offers_it(client):
    page = client.get("/admin/").rendered_content
    assert f'href="{LIST}">Ändra hur ord uttalas</a>' in page
    assert f'href="{ADD}">Lägga till ett uttal</a>' in page


def test_a_word_that_is_added_is_said_so_on_the_next_page(
    client, engine, django_capture_on_commit_callbacks
):
    engine()
    make_page(body="<p>Fråga NSVA.</p>")
    before = Listener(client, "/avfall/").manuscript().text
    with django_capture_on_commit_callbacks(execute=True):
        client.post(ADD, NSVA)
    after = Listener(client, "/avfall/").manuscript().text
    assert ("enn ess ve a" in before, "enn ess ve a" in after) == (False, True)


@pytest.mark.parametrize("change", ["change", "delete"])
def test_a_word_that_is_changed_or_removed_is_no_longer_said(
    client, django_capture_on_commit_callbacks, change
):
    word = Pronunciation.objects.create(**NSVA)
    assert [said.said for _, said in current_words()] == ["enn ess ve a"]
    with django_capture_on_commit_callbacks(execute=True):
        if change == "change":
            send(client, address_of(word), said="en sva")
        else:
            client.post(address_of(word, "delete"), {"post": "yes"})
    assert "enn ess ve a" not in [said.said for _, said in current_words()]


def test_the_list_says_how_each_word_is_said_and_finds_it_either_way(client):
    Pronunciation.objects.create(**NSVA)
    Pronunciation.objects.create(written="council", said="kaunsil", language="en")
    page = client.get(LIST).rendered_content
    assert "enn ess ve a" in page
    assert "engelska" in page
    for words in ("nsva", "ess ve"):
        assert client.get(LIST, {"q": words}).context["cl"].result_count == 1


def test_the_language_is_one_of_the_sites(client):
    form = client.get(ADD).context["adminform"].form
    assert form.fields["language"].choices == [("sv", "svenska"), ("en", "engelska")]
    answer = client.post(ADD, NSVA | {"language": "fi"})
    assert "language" in answer.context["adminform"].form.errors


@pytest.mark.parametrize(
    ("typed", "field"),
    [
        ({"written": "–"}, "written"),
        ({"said": "112"}, "said"),
        ({"said": ""}, "said"),
        ({"written": "x" * 81}, "written"),
        ({"said": "x" * 201}, "said"),
    ],
)
def test_what_cannot_be_found_or_said_is_refused(client, typed, field):
    answer = client.post(ADD, NSVA | typed)
    assert list(answer.context["adminform"].form.errors) == [field]


def test_the_same_word_is_not_added_twice(client):
    Pronunciation.objects.create(**NSVA)
    answer = client.post(ADD, NSVA | {"written": "nsva"})
    assert "Ordet finns redan i ordlistan." in str(answer.context["adminform"].form.errors)


def test_the_form_tells_how_to_write_what_is_said(client):
    page = client.get(ADD).rendered_content
    for example in ("väck-sjö", "ess emm hå i", "ell ess ess"):
        assert example in page


def test_a_form_reached_from_a_page_is_filled_in_and_leads_back(client):
    address = f"{ADD}?written=NVDA&language=en&sida=%2Favfall%2F"
    data = form_data(client, address, said="en vi di ej")
    assert (data["written"], data["language"]) == ("NVDA", ["en"])
    answer = client.post(address, data)
    assert answer["Location"] == f"{LIST}sida/?sida=%2Favfall%2F"


def test_what_is_saved_can_be_heard_without_javascript(client):
    page = client.get(address_of(Pronunciation.objects.create(**NSVA))).rendered_content
    assert f'<audio controls preload="none" src="{LIST}provlyssna/?sager=enn%20ess' in page
    assert "<audio" not in client.get(ADD).rendered_content


def test_an_earlier_way_to_say_it_can_be_had_back(client):
    word = Pronunciation.objects.create(**NSVA)
    send(client, address_of(word), said="en sva")
    version = Version.objects.get_for_object(word).last()
    send(client, f"{LIST}{word.pk}/history/{version.pk}/")
    word.refresh_from_db()
    assert word.said == "enn ess ve a"
