"""The processes of a measurement: each on a core of its own choice, all ended by whoever began."""

import ctypes
import os
import shlex
import signal
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
PYTHON = sys.executable
# One core for what is measured, another for what asks.
SERVER, LOAD = "0", "1" if (os.cpu_count() or 1) > 1 else "0"
SECONDS_TO_END = 20
PR_SET_PDEATHSIG = 1  # linux/prctl.h


class Processes:
    """Starts processes and ends them, the last first, when the `with` is left, however it is."""

    def __init__(self):
        self.running = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for process in reversed(self.running):
            end(process)

    def start(self, command, core, environment=None, log=None):
        """A process of `command`, a list of words, on the core `core`; what it says is in `log`."""
        with open(log or os.devnull, "a") as out:
            process = subprocess.Popen(
                ["taskset", "-c", core, *map(str, command)],
                cwd=ROOT,
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=out,
                process_group=0,
                preexec_fn=_end_with_parent,
            )
        self.running.append(process)
        return process


def _end_with_parent():
    """So that nothing is left if the measurement is killed outright."""
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, signal.SIGTERM)


def end(process):
    """Asks `process` to end, and ends it if it has not within SECONDS_TO_END."""
    if process.poll() is not None:
        return
    process.terminate()
    try:
        process.wait(SECONDS_TO_END)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()


def run(command, core=LOAD, environment=None):
    """What `command`, a list of words, says on standard output; it must succeed."""
    words = ["taskset", "-c", core, *map(str, command)]
    done = subprocess.run(words, cwd=ROOT, env=environment, capture_output=True, text=True)
    if done.returncode:
        raise RuntimeError(f"{shlex.join(words)}\n{done.stdout}{done.stderr}")
    return done.stdout


def printed_by(module, **variables):
    """What the measurement `module` prints, which chooses its own cores; as Ctrl-C ends it."""
    process = subprocess.Popen(
        [PYTHON, "-m", module],
        cwd=ROOT,
        env=os.environ | variables,
        stdout=subprocess.PIPE,
        text=True,
        process_group=0,
    )
    try:
        printed, _ = process.communicate()
    except BaseException:
        process.send_signal(signal.SIGINT)
        process.communicate()
        raise
    if process.returncode:
        raise RuntimeError(f"{module} ended with {process.returncode}.\n{printed}")
    return printed.strip()


def children(process):
    """The ids of the processes that `process` has started, gunicorn's workers for one."""
    path = Path(f"/proc/{process.pid}/task/{process.pid}/children")
    return [int(pid) for pid in path.read_text().split()]


def cpu_seconds(pid):
    """Seconds of processor time that the process `pid` has used so far (proc(5), stat)."""
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(pid):
    """(RSS, PSS) of the process `pid`, in MB; PSS is its own and its share of what is shared."""
    rows = Path(f"/proc/{pid}/smaps_rollup").read_text().splitlines()
    sizes = {row.split()[0]: int(row.split()[1]) for row in rows[1:]}
    return sizes["Rss:"] / 1024, sizes["Pss:"] / 1024
