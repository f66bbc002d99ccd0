"""What it costs to make a page, in what no noise moves: function calls and queries.

Counted by cProfile through the WSGI handler, warm: the finished page is made, and what is
remembered until something changes is there (docs/performance.md). Cold is the first page of all
after a change.
"""

import cProfile
import pstats
from io import StringIO
from math import inf

import pytest
from django.core.management import call_command
from django.db import connection

from pages.kept.ahead import environ_of
from pages.kept.generation import Generation, reading
from pages.kept.making import made

from .builders import make_hours, make_page, make_point, make_question, make_topic
from .kept_site import kept_site

pytestmark = pytest.mark.django_db
TOPIC = "/fragor-och-svar/orostelefonen/"
# What was measured, and some room for another version of Python.
CALLS = {
    TOPIC: 3000,
    "/": 3000,
    "/en/": 3000,
    "/omsorg-stod/": 3050,
    "/omsorg-stod/orolig-for-ett-barn/": 3050,
    "/kontakt/": 5700,
}
QUERIES_WARM, QUERIES_COLD = 4, 11


@pytest.fixture
def cost(monkeypatch):
    """Call it with an address and a Generation: (calls, queries) of making that page."""
    with kept_site(monkeypatch) as site:

        def cost(path, generation):
            queries = []
            profile = cProfile.Profile()
            with reading(generation), connection.execute_wrapper(_counted(queries)):
                response, page = profile.runcall(made, site.app.app, environ_of(path, ""))
            assert response.status_code == 200
            assert page is not None
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
    for path, most in CALLS.items():
        for _ in range(2):
            cost(path, generation)
        calls, queries = cost(path, generation)
        assert calls <= most, path
        assert queries <= QUERIES_WARM, path
        assert cost(path, Generation(2, inf))[1] <= QUERIES_COLD, path


def test_many_questions_cost_no_more_queries_than_one(cost):
    few, many = make_topic(), make_topic(slug="mycket")
    make_question(few)
    for number in range(60):
        make_question(many, question=f"Fråga {number}?")
    generations = [Generation(number, inf) for number in range(2)]
    cold = [
        cost(f"/fragor-och-svar/{t.slug}/", g)
        for t, g in zip((few, many), generations, strict=True)
    ]
    assert cold[0][1] == cold[1][1]
    warm = [
        cost(f"/fragor-och-svar/{t.slug}/", g)
        for t, g in zip((few, many), generations, strict=True)
    ]
    assert abs(warm[0][0] - warm[1][0]) < 50


def test_many_menu_entries_and_contact_points_cost_no_more_when_warm(cost):
    make_page()
    make_hours(make_point())
    before = _warm(cost)
    for number in range(20):
        make_page(slug=f"sektion-{number}")
        make_point(slug=f"punkt-{number}")
    assert abs(_warm(cost) - before) < 50


def _warm(cost):
    generation = Generation(1, inf)
    cost("/avfall/", generation)
    cost("/avfall/", generation)
    return cost("/avfall/", generation)[0]
