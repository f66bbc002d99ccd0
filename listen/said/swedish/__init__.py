"""Swedish, as a good reader on the radio would say it."""

from ..scanner import index

RULES = index([])


def doubt(word, text):
    return False
