"""Words that tell of danger to someone: staff read such a case first."""

import re

WORDS = re.compile(
    r"""självmord | ta\ (mitt|sitt|livet) | vill\ (inte\ leva|dö) | döda | mörda | hotar | hotad
        | misshand | våldt | slår\ (mig|henne|honom|barn) | far\ illa | orosanmäl
        | suicid | kill\ (myself|him|her) | threat""",
    re.IGNORECASE | re.VERBOSE,
)


def is_concerning(text):
    """True if `text` may tell of threats, violence, suicide or a child in danger."""
    return bool(WORDS.search(text))
