"""A hundred thousand cases take about as long as a hundred: at most three times."""

import pytest

from contact.cases.models import ServiceRequest

from .two_sizes import measure, queries, worlds
from .worklist import LIST

# No transaction around a test: it leads the connection to other databases.
pytestmark = pytest.mark.django_db(transaction=True)
FEW, MANY = 100, 100_000
MOST = 3
VIEWS = ["mina", "nya", "sena", "vantar", "obekraftade", "skrap", "fara", "oppna", "avslutade"]
SEARCHES = {
    "a word that one case holds": "ord77",
    "a word that every case holds": "lampan",
    "two words": "lampan ord77",
    "a beginning": "lamp",
    "no such word": "elefant",
    "a reference that nobody has": "222-222-222",
    "a diarienummer": "KS 2026/50",
    "an address": "kim50@example.se",
    "a number": "0701 50",
    "a name": "Berg50",
}


def page(**params):
    """Asks for the list with `params`; all of it must be there."""

    def ask(world):
        answer = world.client.get(LIST, params)
        assert answer.status_code == 200
        return answer

    return ask


def later(view):
    """Asks for a part in the middle of the list."""

    def ask(world):
        rows = ServiceRequest.objects.order_by("pk").values_list("pk", flat=True)
        # Every tenth case lies in the view: the one in the middle, whatever the number.
        first = rows.first()
        return page(vy=view, efter=str(first + world.count // 2))(world)

    return ask


def one_case(world):
    """Asks for the case in the middle."""
    rows = ServiceRequest.objects.order_by("pk").values_list("pk", flat=True)
    case = ServiceRequest.objects.get(pk=rows.first() + world.count // 2)
    assert world.client.get(f"{LIST}{case}/").status_code == 200


def published(**params):
    """Asks Open311 for a part of the published cases; it must be full."""

    def ask(world):
        answer = world.client.get("/open311/v2/requests.json", {"page_size": 4} | params)
        assert len(answer.json()) == 4

    return ask


# What is measured: {name: function(World)}. Add a page here.
ASKED = {
    **{f"the view {view}": page(vy=view) for view in VIEWS},
    **{f"the view {view}, later": later(view) for view in VIEWS},
    "a case": one_case,
    "Open311's list": published(),
    "Open311's list, later": published(page=2),
    **{f"searching for {what}": page(q=query) for what, query in SEARCHES.items()},
}


@pytest.fixture(scope="module")
def few_and_many(django_db_setup, django_db_blocker):
    with pytest.MonkeyPatch.context() as patch, django_db_blocker.unblock():
        # As many lines with few cases as with many, so that only the database differs.
        patch.setattr("contact.cases.staff.worklist.views.SHOWN", 4)
        with worlds(FEW, MANY) as made:
            yield made


def test_a_page_costs_as_many_queries_with_many_cases(few_and_many):
    few, many = (
        {name: queries(world, ask) for name, ask in ASKED.items()} for world in few_and_many
    )
    # Whose the shown cases are is asked once, where they are someone's.
    assert {name: number for name, number in many.items() if not 0 <= number - few[name] <= 1} == {}


def test_no_page_takes_three_times_as_long_with_many_cases(few_and_many):
    slow = dict(ASKED)
    for rounds in (3, 7, 15):  # what was slow by chance is measured again
        times = measure(few_and_many, slow, rounds)
        slow = {name: ASKED[name] for name, (few, many) in times.items() if many > MOST * few}
        if not slow:
            break
    assert {name: times[name] for name in slow} == {}
