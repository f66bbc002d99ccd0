"""The processes that together are a running site."""

import ctypes
import errno
import os
import signal
import socket
import subprocess
import sys

from django.conf import settings

WEB = ["-m", "gunicorn", "--config", str(settings.BASE_DIR / "gunicorn.conf.py")]
MAIL = [str(settings.BASE_DIR / "manage.py"), "deliver_mail", "--forever"]
SECONDS_TO_END = 15
PR_SET_PDEATHSIG = 1  # linux/prctl.h


def start(arguments, **variables):
    """A Python process with `arguments` and environment `variables`, in a group of its own.

    So Ctrl-C in the terminal reaches only the parent, which then ends its children in order.
    """
    own = {"VAR_DIR": str(settings.VAR_DIR), "TOWN_DIR": str(settings.TOWN_DIR)}
    return subprocess.Popen(  # noqa: S603 - our own programs
        [sys.executable, *arguments],
        stdin=subprocess.DEVNULL,
        env=os.environ | own | variables,
        process_group=0,
        preexec_fn=_end_with_parent if sys.platform == "linux" else None,
    )


def _end_with_parent():
    """So that nothing is left behind, holding the port, if the parent is killed outright."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def end(processes):
    """Asks all of `processes` to end, and ends those that have not within SECONDS_TO_END."""
    for process in processes:
        process.terminate()
    for process in processes:
        try:
            process.wait(SECONDS_TO_END)
        except subprocess.TimeoutExpired:
            process.kill()
            process.wait()


def is_free(host, port):
    """True if nobody listens at `host`:`port`. Raises OSError where nobody can."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    with socket.socket(family) as listener:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            listener.bind((host.strip("[]"), port))
        except OSError as error:
            if error.errno == errno.EADDRINUSE:
                return False
            raise
    return True


def answers(host, port):
    try:
        socket.create_connection((host.strip("[]"), port), timeout=1).close()
    except OSError:
        return False
    return True
