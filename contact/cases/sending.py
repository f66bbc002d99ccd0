"""The moment something has come in: the draft is marked as sent, and that is on the disk.

It is made a case a moment later (receiving.py). So whoever sends waits for one small write, not
for events, mails and words to search by, and nor does anyone who reads meanwhile.
"""

from django.db import connection, transaction

from . import statements
from .limits import HOUR, SUBMISSIONS, TooManyError, digest_of, step_of, too_many
from .models.draft import LIVES
from .models.rate import ADD, TOTAL
from .turn import turn

MARK = f"""UPDATE cases_draft
    SET sent_at = %s, language = %s, is_one_of_many = known.total >= %s FROM ({TOTAL}) AS known
    WHERE key = %s AND updated_at = %s AND sent_at IS NULL AND known.total < %s"""  # noqa: S608 - no word of it comes from outside
# The same two statements as one, where each of them would be a way to another process and back.
MARK_AND_ADD = f"""WITH sent AS ({MARK} RETURNING 1)
    {ADD.replace("VALUES (%s, %s, 1)", "SELECT %s, %s, 1 FROM sent")}"""  # noqa: S608


def send(http_request, key, updated_at, now):
    """Marks the draft with `key` as sent if nothing was answered since `updated_at`, and gives
    True; False if something was, or if it was sent before or has gone.

    Counts it for the network of `http_request` at the same time. Raises TooManyError, and marks
    nothing, if there have been too many from it.
    """
    network = digest_of(http_request, SUBMISSIONS, now)
    added = network, statements.moment(step_of(now))
    if updated_at <= now - LIVES:
        return False
    marked = _marked(key, updated_at, http_request.LANGUAGE_CODE, network, now)
    if _store(marked, added):
        return True
    if too_many(http_request, SUBMISSIONS, now):
        raise TooManyError
    return False


def _marked(key, updated_at, language, network, now):
    """What MARK is told."""
    moment = connection.ops.adapt_datetimefield_value
    changes = moment(now), language, SUBMISSIONS.suspicious
    return *changes, network, moment(now - HOUR), key, moment(updated_at), SUBMISSIONS.most


def _store(marked, added):
    if connection.vendor == "postgresql":
        return statements.execute(MARK_AND_ADD, *marked, *added) == 1
    with turn(), transaction.atomic():
        return statements.execute(MARK, *marked) == 1 and statements.execute(ADD, *added) == 1
