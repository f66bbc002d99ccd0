"""What it costs to make a page, in what no noise moves: function calls and queries.

Counted by cProfile through the WSGI handler, warm: the finished page is made, and what is
remembered until something changes is there (docs/performance.md). Cold is the first page of all
after a change.
"""

import cProfile
import pstats
from datetime import timedelta
from io import StringIO
from itertools import count
from math import inf

import pytest
from django.core.management import call_command
from django.db import connection
from django.utils import timezone

from pages import clock
from pages.kept.ahead import environ_of
from pages.kept.generation import Generation, reading
from pages.kept.making import made

from .builders import make_hours, make_page, make_point, make_question, make_topic
from .kept_site import kept_site

pytestmark = pytest.mark.django_db
TOPIC = "/fragor-och-svar/orostelefonen/"
# What was measured, and some room for another version of Python.
WARM = dict.fromkeys(
    (
        TOPIC,
        f"/en{TOPIC}",
        "/",
        "/en/",
        "/omsorg-stod/",
        "/omsorg-stod/orolig-for-ett-barn/",
        "/kontakt/",
        "/nyheter/",
        "/anslagstavla/",
        "/fragor-och-svar/",
        "/lyssna/",
    ),
    2450,
) | {TOPIC: 2000, f"/en{TOPIC}": 2000, "/synpunkter-felanmalan/": 3800}
COLD = {TOPIC: 57_500, "/": 70_000, "/kontakt/": 80_000, "/nyheter/": 30_500}
QUERIES_WARM, QUERIES_COLD = 4, 11
# Asked for by one alone, and never kept.
UNKEPT = {("/finns-inte/", ""): 5600, ("/sok/", ""): 7800, ("/sok/", "q=vatten"): 57_000}


@pytest.fixture
def cost(monkeypatch):
    """Call it with an address and a Generation: (calls, queries) of making that page. Each time a
    second has passed."""
    with kept_site(monkeypatch) as site:
        begun, seconds = timezone.now() + timedelta(minutes=1), count()

        def cost(path, generation, query=""):
            queries = []
            profile = cProfile.Profile()
            now = clock.at(begun + timedelta(seconds=next(seconds)))
            with now, reading(generation), connection.execute_wrapper(_counted(queries)):
                profile.runcall(made, site.app.app, environ_of(path, query))
            return pstats.Stats(profile).total_calls, len(queries)

        yield cost


def _counted(queries):
    def count(execute, sql, params, many, context):
        queries.append(sql)
        return execute(sql, params, many, context)

    return count


def test_pages_of_the_town_are_made_with_few_calls_and_few_queries(cost):
    call_command("load_start_content", stdout=StringIO())
    generation = Generation(1, inf)
    for path, most in WARM.items():
        calls, queries = _third(cost, path, generation)
        assert calls <= most, path
        assert queries <= QUERIES_WARM, path
        calls, queries = cost(path, Generation(2, inf))
        assert calls <= COLD.get(path, inf), path
        assert queries <= QUERIES_COLD, path
    for (path, query), most in UNKEPT.items():
        assert _third(cost, path, generation, query)[0] <= most, path


def _third(cost, *asked):
    """What it costs when it has been asked for twice before."""
    for _ in range(2):
        cost(*asked)
    return cost(*asked)


def test_many_questions_cost_no_more_queries_than_one(cost):
    few, many = make_topic(), make_topic(slug="mycket")
    make_question(few)
    for number in range(60):
        make_question(many, question=f"Fråga {number}?")
    asked = [(f"/fragor-och-svar/{topic.slug}/", Generation(1, inf)) for topic in (few, many)]
    few_cold, many_cold = (cost(*page) for page in asked)
    assert few_cold[1] == many_cold[1]
    few_warm, many_warm = (_third(cost, *page) for page in asked)
    assert abs(few_warm[0] - many_warm[0]) < 50


def test_many_menu_entries_and_contact_points_cost_no_more_when_warm(cost):
    make_page()
    make_hours(make_point())
    before = _warm(cost)
    for number in range(20):
        make_page(slug=f"sektion-{number}")
        make_point(slug=f"punkt-{number}")
    assert abs(_warm(cost) - before) < 50


def _warm(cost):
    return _third(cost, "/avfall/", Generation(1, inf))[0]
