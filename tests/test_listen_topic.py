"""The worry line's whole page, as it is read aloud on a Monday morning while the line is open."""

from pathlib import Path

import pytest
import time_machine
from django.conf import settings

from contact.start_content import load_contact_points
from faq.start_content import load_topics
from pages.start_content import load_pages

from .listening import Listener

HERE = Path(__file__).resolve().parent
FOLDER = settings.BASE_DIR / "content" / "perstorp"
ADDRESS = "/fragor-och-svar/orostelefonen/"
MOMENT = "2026-11-30T10:00:00+01:00"

pytestmark = pytest.mark.django_db


@pytest.fixture
def topic():
    with time_machine.travel(MOMENT, tick=False):
        for load in (load_pages, load_contact_points, load_topics):
            load(FOLDER)
        yield


@pytest.mark.parametrize(
    ("address", "golden"),
    [(ADDRESS, "said_page_sv.txt"), (f"/en{ADDRESS}", "said_page_en.txt")],
)
def test_the_whole_page_is_said_as_it_is_written_down(client, topic, engine, address, golden):
    """To write it down anew: take what the test says is said, and read each line aloud first."""
    engine()
    sentences = Listener(client, address).manuscript().json()["sentences"]
    said = "\n".join(sentence["said"] for sentence in sentences) + "\n"
    assert said == (HERE / golden).read_text()


def test_the_number_is_among_the_first_things_heard(client, topic, engine):
    engine()
    first = [one["said"] for one in Listener(client, ADDRESS).manuscript().json()["sentences"][:3]]
    assert any("noll tjugo, etthundra, tvåhundra" in said for said in first)
