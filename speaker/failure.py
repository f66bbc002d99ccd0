# SPDX-License-Identifier: GPL-3.0-or-later
"""What is told when no sound can be made."""


class SpeakerError(Exception):
    """The job cannot be done; the text says why, in one line."""
