"""How gunicorn serves the site; what differs comes from the environment, as in settings.py."""

import gc
import os
import sys
from pathlib import Path

wsgi_app = "perstorp.wsgi"
pythonpath = str(Path(__file__).resolve().parent)
bind = f"{os.environ.get('BIND') or '127.0.0.1'}:{os.environ.get('PORT') or '8000'}"
workers = int(os.environ.get("WEB_CONCURRENCY") or "2")
# Threads, so that a slow visitor does not keep a whole process waiting.
threads = 4
worker_class = "perstorp.worker.Worker"
# The site is read once, and the workers share it. PRELOAD=off when it is to be read anew by workers
# that begin anew (perstorp/management/commands/run.py).
preload_app = os.environ.get("PRELOAD") != "off"
# Seconds. A thread that looks for changes waits for the others' turns to end, some ten times before
# it knows what has changed: Python's own five thousandths are too long for that under full load.
sys.setswitchinterval(0.001)
# The sign of life that each worker writes every second must not wait for a slow disk.
worker_tmp_dir = "/dev/shm" if os.path.isdir("/dev/shm") else None  # noqa: S108
control_socket_disable = True

timeout = 30
graceful_timeout = 10
keepalive = 5
limit_request_line = 8190
limit_request_fields = 100
limit_request_field_size = 8190

# No access log: who read what is nobody's business.
accesslog = None
loglevel = "warning"


def when_ready(_server):
    """What has been read once is there for ever: workers need not look in it for what to throw
    away, nor have a copy of it each because they have looked."""
    gc.collect()
    gc.freeze()


def post_worker_init(worker):
    """A thread that looks for changes must not be begun by one that stands back (senders.py)."""
    if hasattr(worker.wsgi, "begin"):
        worker.wsgi.begin()
