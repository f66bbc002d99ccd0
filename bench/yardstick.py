"""B1: a bare WSGI function that returns the bytes of a finished page, under the same gunicorn.

    B1_ANSWER=answer.json gunicorn bench.yardstick

`answer.json` holds the site's own answer, read over HTTP (`copy`): status, headers and body.
"""

import base64
import json
import os
from pathlib import Path

# What gunicorn writes itself.
SERVERS_OWN = {"server", "date", "connection", "transfer-encoding"}
BARE = {"content-type", "content-length"}


def copy(answer, path, bare=False):
    """Writes `answer`, (status, headers, body), where B1 reads it.

    Bare, it has the two headers that a page cannot be without: what headers cost is then seen.
    """
    status, headers, body = answer
    kept = [row for row in headers if row[0].lower() not in SERVERS_OWN]
    kept = [row for row in kept if not bare or row[0].lower() in BARE]
    text = base64.b64encode(body).decode()
    path.write_text(json.dumps({"status": f"{status} OK", "headers": kept, "body": text}))


def _read(path):
    answer = json.loads(path.read_text())
    headers = [tuple(row) for row in answer["headers"]]
    return answer["status"], headers, [base64.b64decode(answer["body"])]


if "B1_ANSWER" in os.environ:
    STATUS, HEADERS, BODY = _read(Path(os.environ["B1_ANSWER"]))


def application(environ, start_response):
    start_response(STATUS, HEADERS)
    return BODY
