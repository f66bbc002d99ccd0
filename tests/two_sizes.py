"""Two copies of the test database, with few and with many cases, to be asked in turn."""

import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from statistics import median

from django.db import connection
from django.test import Client
from django.test.utils import CaptureQueriesContext

from .many_cases import build
from .worklist import staff

RIGHTS = ("view_servicerequest", "handle_servicerequest", "view_requester")


@dataclass
class World:
    """A database of `count` cases, open for `client`, who handles them."""

    name: str
    count: int
    client: Client = field(default_factory=Client)

    @contextmanager
    def opened(self):
        """The connection leads here meanwhile."""
        own = connection.settings_dict["NAME"]
        connection.close()
        connection.settings_dict["NAME"] = self.name
        try:
            connection.ensure_connection()
            yield self
        finally:
            connection.close()
            connection.settings_dict["NAME"] = own

    def fill(self):
        with self.opened():
            user = staff("hanna", *RIGHTS)
            build(self.count, user)
            self.client.force_login(user)


@contextmanager
def worlds(*counts):
    """A filled World for each of `counts`; they go afterwards."""
    creation, made = connection.creation, []
    try:
        for count in counts:
            connection.close()
            creation.clone_test_db(suffix=f"of_{count}", verbosity=0)
            name = creation.get_test_db_clone_settings(f"of_{count}")["NAME"]
            made.append(World(str(name), count))
            made[-1].fill()
        yield made
    finally:
        connection.close()
        for world in made:
            creation._destroy_test_db(world.name, verbosity=0)


def measure(worlds, asked, rounds):
    """{name: [median seconds in each world]} of the functions `asked`, one world after another
    in each round, so that what else the machine does meanwhile disturbs all alike."""
    times = {name: [[] for _ in worlds] for name in asked}
    for _ in range(rounds):
        for place, world in enumerate(worlds):
            with world.opened():
                for name, ask in asked.items():
                    times[name][place].append(_seconds(ask, world))
    return {name: [median(taken) for taken in both] for name, both in times.items()}


def _seconds(ask, world):
    start = time.perf_counter()
    ask(world)
    return time.perf_counter() - start


def queries(world, ask):
    """The number of queries that `ask` costs in `world`."""
    with world.opened(), CaptureQueriesContext(connection) as captured:
        ask(world)
    return len(captured)
