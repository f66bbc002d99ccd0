"""How addresses on the net are written. Each language says them in its own words."""

import re

from .scanner import DIGIT, LETTER, rule

LABEL = r"[^\W_](?:[^\W_]|-){0,62}+"
# Without https:// or www. only these are addresses: "här.de" is two sentences run together.
TOP = r"(?:se|nu|com|org|net|eu|info|app|io)"
_STOP = r"\s\]\"'”’»<>"
_PATH = rf"(?:[/?#](?:[^{_STOP}.,;:!?)]|[.,;:!?)](?=[^{_STOP}.,;:!?)])){{0,800}})?"
_HOST = rf"({LABEL}(?:\.{LABEL}){{0,4}})"
PART = re.compile(r"[^\W_]+|.", re.DOTALL)


def rules(say_address, at):
    """The rules for mail and web addresses. `say_address` says a host or a mailbox.

    `at` is the word between the two of a mail address. Of a web address only the host is said.
    """

    def mail(match):
        return f"{say_address(match[1])} {at} {say_address(match[2])}"

    def web(match):
        return say_address(match[1].lower())

    anyhow = {"flags": re.IGNORECASE}
    return [
        rule(rf"(?:mailto:)?([^\W_][\w.+-]{{0,63}}+)@{_HOST}(?!\w)", mail, LETTER, DIGIT),
        rule(rf"https?://(?:www\.)?{_HOST}(?::\d{{1,5}})?{_PATH}", web, LETTER, **anyhow),
        rule(rf"www\.{_HOST}{_PATH}", web, LETTER, **anyhow),
        rule(rf"((?:{LABEL}\.){{1,4}}{TOP})(?![\w@-])(?!\.\w){_PATH}", web, LETTER, DIGIT),
    ]


def say_parts(text, say_part):
    """The address with each of its parts said, a blank between."""
    return " ".join(" ".join(map(say_part, PART.findall(text))).split())
