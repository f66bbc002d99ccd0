"""Runs the speaker: a program of its own, so that no crash or licence of it is the site's."""

import json
import os
import signal
import subprocess
import sys
from pathlib import Path

from .utterance import EngineError

SPEAKER = Path(__file__).resolve().parents[2] / "speaker" / "speak.py"
# Nothing of the site's own environment: its secrets are no business of the speaker's.
ENVIRONMENT = {"PATH": os.defpath, "LANG": "C.UTF-8", "PYTHONDONTWRITEBYTECODE": "1"}
PATIENCE = 1.0  # seconds between being asked to stop and being stopped


def run(job, seconds):
    """Do the speaker's `job` (see speaker/README.md) and return its answer, both as dictionaries.

    Raises EngineError when it fails or takes more than `seconds`; then nothing is left of it.
    """
    program = _start()
    try:
        out, err = program.communicate(json.dumps(job).encode(), timeout=seconds)
        if program.returncode:
            raise EngineError(_reason(err, program.returncode))
        return json.loads(out)
    except subprocess.TimeoutExpired as error:
        raise EngineError(f"the speaker took more than {seconds:.0f} seconds") from error
    except ValueError as error:
        raise EngineError("the speaker's answer cannot be read") from error
    finally:
        _stop(program)
        _remove_part(Path(job["to"]), program.pid)


def _start():
    try:
        return subprocess.Popen(  # noqa: S603 - a list, and nothing a visitor can decide
            [sys.executable, "-s", str(SPEAKER)],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=ENVIRONMENT,
            start_new_session=True,
        )
    except OSError as error:
        raise EngineError(f"the speaker cannot be started: {error.strerror}") from error


def _stop(program):
    """End the program and all it has started, if it has not ended by itself."""
    for number in (signal.SIGTERM, signal.SIGKILL):
        if program.poll() is not None:
            break
        os.killpg(program.pid, number)
        try:
            program.wait(PATIENCE)
        except subprocess.TimeoutExpired:
            continue
    program.communicate()


def _remove_part(path, pid):
    """Whoever is killed cannot clean up: the speaker writes to this file until it is done."""
    path.with_name(f".{path.name}.{pid}.part").unlink(missing_ok=True)


def _reason(err, code):
    lines = err.decode(errors="replace").strip().splitlines()
    return lines[-1][:500] if lines else f"the speaker ended with {code}"
