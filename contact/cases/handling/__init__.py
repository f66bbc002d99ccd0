"""What staff decide about a case. Each decision is one function, and leaves one event."""

from .assigning import assign, handlers
from .categorising import recategorise
from .merging import alike, answer_duplicates
from .noting import add_note, correct, log_export, see_contact
from .planning import expected_of, set_expected
from .publishing import may_not_publish, publish, unpublish
from .quarantining import close_as_spam, quarantine, release
from .registering import register, set_legal_hold
from .secrecy import set_secrecy

__all__ = [
    "add_note",
    "alike",
    "answer_duplicates",
    "assign",
    "close_as_spam",
    "correct",
    "expected_of",
    "handlers",
    "log_export",
    "may_not_publish",
    "publish",
    "quarantine",
    "recategorise",
    "register",
    "release",
    "see_contact",
    "set_expected",
    "set_legal_hold",
    "set_secrecy",
    "unpublish",
]
