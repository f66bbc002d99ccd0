"""School years: F–3 is F till tre, åk 7–9 årskurs sju till nio."""

from ..scanner import LETTER, rule
from ..writing import BETWEEN
from .cardinals import cardinal

RULES = [
    rule(rf"F{BETWEEN}([1-9])(?!\w)", lambda match: f"F till {cardinal(int(match[1]))}", LETTER),
]
