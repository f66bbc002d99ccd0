"""The server is killed outright, again and again, while twenty people send in what they have."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from contextlib import contextmanager
from threading import Event, Thread

import pytest

from .browser.running_site import ROOT, environment_of, own_database
from .citizen import CONTACT, Citizen
from .over_http import OverHttp

pytestmark = pytest.mark.browser
SENDERS, KILLS = 20, 6
# For each case: what was written, and how many of what belongs to it.
COUNT = """
import json
from contact.cases.models import ServiceRequest
print(json.dumps({
    case.service_request_id: [
        case.description,
        case.events.filter(type="received").count(),
        case.mails.filter(template="staff").count(),
        case.mails.filter(template="receipt").count(),
        case.accesses.filter(shows_text=True).count(),
    ]
    for case in ServiceRequest.objects.all()
}))
"""


class Sender(Thread):
    """Sends one thing after another until told to stop, and keeps the receipts that it is shown."""

    def __init__(self, number, port, stop):
        super().__init__(daemon=True)
        self.number, self.stop, self.receipts = number, stop, {}
        self.client = OverHttp(port, f"10.{number}.0.1")

    def run(self):
        while not self.stop.is_set():
            text = f"Sändare {self.number}, sak {len(self.receipts)}."
            self.receipts[text] = self.send(text)

    def send(self, text):
        """Goes the whole way, whatever is asked on it. Gives the receipt's words."""
        answers = {
            "kategori": {"service": "-"},
            "text": {"description": text},
            "kontakt": CONTACT | {"email": f"kim{self.number}@example.se"},
        }
        citizen = Citizen(client=self.client).send(matter="felanmalan")
        while "/kvitto/" not in citizen.address:
            citizen.send(**answers.get(citizen.address.rstrip("/").rpartition("/")[2], {}))
        return citizen.words


@contextmanager
def server(environment):
    """Web server and mail process, in a group of their own. Whatever happens, they end."""
    commands = [["-m", "gunicorn", "--config", "gunicorn.conf.py"]]
    commands.append(["manage.py", "deliver_mail", "--forever", "--pause", "0.2"])
    running = [
        subprocess.Popen(
            [sys.executable, *command],
            cwd=ROOT,
            env=environment,
            start_new_session=True,
            stderr=subprocess.DEVNULL,
        )
        for command in commands
    ]
    try:
        yield
    finally:
        for process in running:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()


@pytest.fixture
def environment(tmp_path):
    """What manage.py needs for a site of its own, on the database that the tests run on."""
    with own_database(os.environ.get("DATABASE_URL", "")) as database:
        environment = environment_of(tmp_path, database)
        manage(environment, "prepare")
        yield environment


def manage(environment, *arguments):
    command = [sys.executable, "manage.py", *arguments]
    done = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, check=True)
    return done.stdout.decode()


def wait_for(port):
    """Until the server answers, or for as long as a person would wait."""
    OverHttp(port, "10.0.0.1").get("/healthz")


def kill_again_and_again(environment):
    chance = random.Random(311)
    for _ in range(KILLS):
        with server(environment):
            wait_for(int(environment["PORT"]))
            time.sleep(chance.uniform(1, 3))


def test_L2_a_server_killed_in_the_middle_loses_nothing_and_doubles_nothing(environment):
    stop = Event()
    senders = [Sender(number, int(environment["PORT"]), stop) for number in range(SENDERS)]
    for sender in senders:
        sender.start()
    kill_again_and_again(environment)
    with server(environment):
        stop.set()
        for sender in senders:
            sender.join(60)
    assert not any(sender.is_alive() for sender in senders)
    stored = json.loads(manage(environment, "shell", "-v0", "-c", COUNT))
    shown = {text: words for sender in senders for text, words in sender.receipts.items()}
    assert len(shown) >= SENDERS
    assert sorted(row[0] for row in stored.values()) == sorted(shown)
    assert {tuple(row[1:]) for row in stored.values()} == {(1, 1, 1, 1)}
    for reference, row in stored.items():
        assert reference in shown[row[0]]
    assert "ärenden är hela" in manage(environment, "check_cases")
