# SPDX-License-Identifier: GPL-3.0-or-later
"""What the program may take of the machine, so that a strange text harms nobody else."""

import contextlib
import os
import resource
import signal

MIB = 1024 * 1024
CPU_SECONDS = {"espeak": 120, "piper": 1_800}
MEMORY = {"espeak": 1024 * MIB, "piper": 6 * 1024 * MIB}  # addresses, not memory in use
LARGEST_FILE = 256 * MIB  # 18 hours of sound
OPEN_FILES = 64


def stay_within(engine):
    """Bound memory, time and files for `engine`, and give way to everyone else."""
    _at_most(resource.RLIMIT_AS, MEMORY[engine])
    _at_most(resource.RLIMIT_CPU, CPU_SECONDS[engine])
    _at_most(resource.RLIMIT_FSIZE, LARGEST_FILE)
    _at_most(resource.RLIMIT_NOFILE, OPEN_FILES)
    _at_most(resource.RLIMIT_CORE, 0)
    # A file that grows too large is then an OSError, which is told, instead of the end.
    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    os.nice(10)


def clean_up_when_stopped(drop):
    """Call `drop` and end at once when told to stop, also in the middle of a call into C.

    An exception would not do: ctypes swallows what is raised in a callback.
    """

    def stop(number, frame):
        drop()
        os._exit(128 + number)

    for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP, signal.SIGXCPU):
        signal.signal(number, stop)


def _at_most(what, limit):
    # A system that does not know the limit (macOS and memory) does without it.
    with contextlib.suppress(ValueError, OSError):
        hard = resource.getrlimit(what)[1]
        if hard != resource.RLIM_INFINITY:
            limit = min(limit, hard)
        resource.setrlimit(what, (limit, limit))
