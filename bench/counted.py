"""Function calls and queries of a page, counted in a process of its own by the WSGI handler.

    VAR_DIR=… python -m bench.counted /kontakt/

Sockets are left out and the page has been asked for before, so the figures repeat. Prints JSON.
"""

import cProfile
import io
import json
import os
import pstats
import re
import sys
import time

TIMES_BEFORE = 10
MOST = 15


def environ_of(path, headers):
    """What gunicorn gives for a browser's GET."""
    environ = {
        "REQUEST_METHOD": "GET",
        "SCRIPT_NAME": "",
        "PATH_INFO": path,
        "QUERY_STRING": "",
        "RAW_URI": path,
        "SERVER_PROTOCOL": "HTTP/1.1",
        "SERVER_NAME": "127.0.0.1",
        "SERVER_PORT": "80",
        "REMOTE_ADDR": "127.0.0.1",
        "HTTP_HOST": "localhost",
        "HTTP_ACCEPT_ENCODING": "gzip",
        "wsgi.version": (1, 0),
        "wsgi.url_scheme": "http",
        "wsgi.input": io.BytesIO(),
        "wsgi.errors": sys.stderr,
        "wsgi.multithread": False,
        "wsgi.multiprocess": True,
        "wsgi.run_once": False,
    }
    return environ | {f"HTTP_{n.upper().replace('-', '_')}": value for n, value in headers}


def answer(application, path, headers):
    """(status, headers, body) of one request."""
    begun = []
    parts = application(environ_of(path, headers), lambda *said: begun.append(said))
    body = b"".join(parts)
    getattr(parts, "close", lambda: None)()
    return *begun[0], body


def profiled(application, path, headers):
    """The pstats of one request, after TIMES_BEFORE that make it warm."""
    for _ in range(TIMES_BEFORE):
        answer(application, path, headers)
        time.sleep(0.05)  # what looks for changes beside the requests has had its turn
    profile = cProfile.Profile()
    profile.enable()
    answer(application, path, headers)
    profile.disable()
    return pstats.Stats(profile)


def queries(application, path, headers):
    from django.db import connection
    from django.test.utils import CaptureQueriesContext

    with CaptureQueriesContext(connection) as captured:
        answer(application, path, headers)
    return len(captured)


def heaviest(stats):
    """The functions with most time of their own: [name, calls, own ms, ms with what it calls]."""
    rows = sorted(stats.stats.items(), key=lambda row: -row[1][2])[:MOST]
    return [
        [_name(*where), calls, own * 1e3, all_in_all * 1e3]
        for where, (_, calls, own, all_in_all, _) in rows
    ]


def _name(file, line, function):
    place = re.sub(r".*/(site-packages|python3\.\d+)/", "", file.replace(os.getcwd() + "/", ""))
    return function if file == "~" else f"{place}:{line} {function}"


def main(path):
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "perstorp.settings")
    from perstorp.wsgi import application

    stats = profiled(application, path, [])
    again = [("If-None-Match", dict(answer(application, path, [])[1]).get("ETag", ""))]
    told = {
        "calls": stats.total_calls,
        "calls_again": profiled(application, path, again).total_calls,
        "status_again": answer(application, path, again)[0],
        "queries": queries(application, path, []),
        "heaviest": heaviest(stats),
    }
    print(json.dumps(told))


if __name__ == "__main__":
    main(*sys.argv[1:])
