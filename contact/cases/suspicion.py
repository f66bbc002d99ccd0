"""Signs that a program, not a person, sent a case. They set it aside; they never refuse it."""

from datetime import timedelta

# Four pages cannot be read and filled in faster than this.
FASTEST = timedelta(seconds=5)


def suspicions(draft, now):
    """What is suspicious in `draft`, sent at `now`, as sentences for staff."""
    found = []
    if draft.answers("text").get("website"):
        found.append("Det dolda fältet var ifyllt.")
    if not draft.renewed and now - draft.created_at < FASTEST:
        seconds = FASTEST.total_seconds()
        found.append(f"Hela formuläret fylldes i på mindre än {seconds:.0f} sekunder.")
    return found
