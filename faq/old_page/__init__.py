"""An old page, saved from a browser, on its way to become a topic."""

from .account import account_of, page_faults
from .draft import make_topic
from .page import OldPage, read_old_page
from .saved_file import UnreadableError, read_saved_file

__all__ = [
    "OldPage",
    "UnreadableError",
    "account_of",
    "make_topic",
    "page_faults",
    "read_old_page",
    "read_saved_file",
]
