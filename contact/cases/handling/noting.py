"""What is added to the history of a case without changing where it stands."""

from contact.cases.models.event import EventType
from contact.cases.recording import note, record, refuse_unless


def add_note(case, text, *, now, actor):
    """Keeps a note that only staff read. Gives the Event."""
    refuse_unless(text.strip(), "Skriv anteckningen.")
    return note(case, EventType.NOTE, now=now, actor=actor, internal_text=text.strip())


def correct(case, text, *, now, actor):
    """Says what in `case` is wrong, and what is right. What stood there stays. Gives the Event."""
    refuse_unless(text.strip(), "Skriv vad som är fel och vad som är rätt.")
    return record(case, EventType.CORRECTED, now=now, actor=actor, internal_text=text.strip())


def see_contact(case, *, now, actor):
    """Notes that `actor` has looked at who sent `case`, and gives the Requester.

    Raises NotAllowedError if there is nobody: the case is anonymous.
    """
    requester = getattr(case, "requester", None)
    refuse_unless(requester, "Ärendet är anonymt. Det finns ingen avsändare att visa.")
    note(case, EventType.CONTACT_SEEN, now=now, actor=actor)
    return requester


def log_export(case, left_out, *, now, actor):
    """Notes that `case` has been taken out, without what the words in `left_out` name."""
    words = f"Utan {', '.join(left_out)}." if left_out else "Hela ärendet."
    return note(case, EventType.EXPORTED, now=now, actor=actor, internal_text=words)
