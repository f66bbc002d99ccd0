"""Initialisms in English: what is said letter by letter, by a list."""

from ..scanner import LETTER, rule

SPELLED = frozenset(
    "AA ADHD CSN CV EEA EU FAQ FN GDPR GPS HVB ID IMY IP IT LGBT LGBTQ LSS MSB MMS NSVA PBL PDF PO "
    "QR SFI SFS SJ SKR SMHI SMS SOS TV UK UN URL US USA USB VA WC WCAG WHO".split()
)
WORDS = frozenset("BRIS DIGG DOS NATO UNESCO UNICEF BUP IKEA ICA".split())
SMALL_TOO = frozenset("faq pdf sfi sms tv url".split())


def letters(word):
    return " ".join(word.upper())


def _initialism(match):
    word = match[1]
    if word in SPELLED or word.lower() in SMALL_TOO:
        return letters(word) + (match[2] or "")
    return None


RULES = [rule(r"([^\W\d_]{2,6}?)(['’]?s)?(?!\w)", _initialism, LETTER)]
