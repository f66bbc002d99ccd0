"""Places: postcodes, house numbers, coordinates."""

from ..scanner import LETTER, rule
from ..writing import BLANK
from .cardinals import cardinal
from .figures import say_digits


def _postcode(match):
    """123 45 Ekby: three figures and two. With no town after it, only at a line's end."""
    before = match.string[max(match.start() - 2, 0) : match.start()]
    if match.end() == len(match.string) and before not in {"", ", "}:
        return None
    return f"{cardinal(int(match[1]))} {_two(match[2])}"


def _two(digits):
    return cardinal(int(digits)) if digits[0] != "0" else say_digits(digits)


def _country(match):
    return f"S E {_postcode(match)}"


def _house(match):
    """12B, 12 b: the letter by itself."""
    return f"{match[1]} {match[2].upper()}"


def _position(match):
    """56.1368, 13.3952: figure by figure after the point."""
    north, east = (
        f"{whole} punkt {say_digits(rest)}"
        for whole, rest in (match.group(1, 2), match.group(3, 4))
    )
    return f"{north}, {east}"


RULES = [
    rule(
        rf"(?!114{BLANK}14|11[23]{BLANK})([1-9]\d\d){BLANK}(\d\d)(?={BLANK}[A-ZÅÄÖ][a-zåäö]|$)",
        _postcode,
    ),
    rule(rf"(?:SE|S)-([1-9]\d\d){BLANK}?(\d\d)(?!\d)", _country, LETTER),
    rule(r"(\d{1,3})([A-Za-h])(?!\w)", _house),
    rule(rf"(\d{{1,2}})\.(\d{{2,8}}),{BLANK}?(\d{{1,3}})\.(\d{{2,8}})(?!\w)", _position),
]
