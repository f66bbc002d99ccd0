"""Something done by many at the same moment, each with a connection of its own."""

from threading import Barrier, Thread

from django.db import connection


def at_once(many, act):
    """What each of `many` calls of `act` gave, all started together."""
    start, given = Barrier(many), []

    def work():
        start.wait()
        try:
            given.append(act())
        finally:
            connection.close()

    threads = [Thread(target=work) for _ in range(many)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert len(given) == many
    return given
