"""Signs between words and numbers, and signs that are not said, in English."""

from ..scanner import SIGN, rule

SIGNS = {
    "&": "and", "+": "plus", "%": "percent", "€": "euros", "$": "dollars", "£": "pounds",
    "§": "section", "°": "degrees",
}  # fmt: skip


def _slash(match):
    start, end = match.span()
    both = match.string[max(start - 3, 0) : start] == "and" and match.string[end : end + 2] == "or"
    return " " if both else " or "


def _named(match):
    text, start, end = match.string, match.start(), match.end()
    before = "" if start == 0 or text[start - 1].isspace() else " "
    after = "" if end == len(text) or text[end].isspace() else " "
    return f"{before}{SIGNS[match[0]]}{after}"


RULES = [
    rule(r"(?<=[^\W\d_])/(?=[^\W\d_])", _slash, SIGN),
    rule(r"[&+%€$£§°]", _named, SIGN),
    rule(r"@", lambda match: " at ", SIGN),
    rule(r"[*•·|†~©®™→←↑↓✓✔★☆]", lambda match: "", SIGN),
]
