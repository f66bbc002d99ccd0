"""What is taken away from a text that a visitor has written, and nothing else."""

import re
import unicodedata

LINE_BREAKS = re.compile("\r\n|[\r\u0085\u2028\u2029]")

# Joiners between two visible signs are part of the writing (Persian, emoji families).
LONE_JOINERS = re.compile(
    "(?<=[^\\s\u200c\u200d])([\u200c\u200d])[\u200c\u200d]*(?=[^\\s\u200c\u200d])|[\u200c\u200d]+"
)

# Control and half signs, signs that turn the direction of what follows, invisible signs, and
# code points that are no signs: no database, screen or XML file can be trusted with them.
UNWANTED = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\xad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f"
    "\ufdd0-\ufdef\ufeff\ufff0-\ufffb\ufffe\uffff\ud800-\udfff\U000e0000-\U000e007f]"
)


def scrub(text):
    """`text` without what cannot be seen or trusted; every kind of line break becomes \\n."""
    text = UNWANTED.sub("", LINE_BREAKS.sub("\n", text))
    return LONE_JOINERS.sub(r"\1", text)


def clean_text(text, longest):
    """`text` scrubbed, in Unicode's form NFC, without space at its ends.

    What is more than three times `longest` characters is left as it is: it will be refused
    anyway, and bringing a long row of combining accents in order takes quadratic time.
    """
    text = scrub(text)
    if len(text) <= 3 * longest:
        text = unicodedata.normalize("NFC", text)
    return text.strip()


def one_line(text):
    """`text` with every row of spaces, tabs and line breaks as one space."""
    return " ".join(text.split())
