"""Removes sound that no page has any longer. A little at a time: other jobs wait meanwhile."""

import os

from django.contrib.auth.models import AnonymousUser

from listen.published import MissingPageError, script_at

from . import store

EVERY = 600  # seconds between two looks at the same sound
AT_ONCE = 10  # sounds looked at in one round: some tenths of a second
LISTENING = 3600  # seconds for who has begun to listen to a text that is changed meanwhile


def forget_sound(now):
    """Looks at the sound that was looked at longest ago, and removes what is of no page now.

    The sound of a page that is gone goes at once, that of an earlier text after an hour. What is
    more than the disk may hold (store.LARGEST) goes too, the oldest first.
    """
    seconds = now.timestamp()
    due = [folder for folder in store.folders() if folder.looked_at < seconds - EVERY]
    for folder in sorted(due, key=lambda folder: folder.looked_at)[:AT_ONCE]:
        if _is_of_no_use(folder, seconds):
            folder.remove()
        else:
            os.utime(folder.note, (seconds, seconds))
    if due:
        make_room()


def make_room():
    """Removes the oldest sound until the rest is not more than store.LARGEST bytes."""
    left = store.LARGEST
    for folder in store.folders():
        left -= folder.size
        if left < 0:
            folder.remove()


def _is_of_no_use(folder, seconds):
    try:
        script = script_at(folder.address, AnonymousUser())
    except MissingPageError:
        return True
    return script.key != folder.key and folder.made_at < seconds - LISTENING
