"""Laws, paragraphs and diary numbers: 5 kap. 3 § is femte kapitlet tredje paragrafen."""

import re

from ..scanner import LETTER, SIGN, rule
from ..writing import BETWEEN, BLANK, DASH
from .figures import say_year
from .ordinals import ordinal
from .telephones import say_group

NUMBER = r"\d{1,3}"
LETTER_AFTER = rf"(?:{BLANK}?(?P<letter>[a-z])(?={BLANK}?§))?"


def _paragraph(match):
    """The chapter if there is one, then the paragraph, or a row of them."""
    groups = match.groupdict()
    chapter = f"{ordinal(int(groups['chapter']))} kapitlet " if groups["chapter"] else ""
    if groups["last"]:
        last = ordinal(int(groups["last"]))
        join = "och" if groups["join"] else "till"
        return f"{chapter}{ordinal(int(groups['number']))} {join} {last} paragraferna"
    if groups["letter"]:
        return f"{chapter}paragraf {groups['number']} {groups['letter']}"
    return f"{chapter}{ordinal(int(groups['number']))} paragrafen"


def _chapter(match):
    return f"{ordinal(int(match[1]))} kapitlet"


def _sign_first(match):
    """§ 5, §§ 5–8: the numbers of minutes."""
    if match[3]:
        return f"paragraf {match[2]} till {match[3]}"
    return f"paragraf {match[2]}"


def _statute(match):
    """2018:1937."""
    return f"{say_year(match[1])} kolon {_number(match[2])}"


def _number(digits):
    return say_year(digits) if len(digits) == 4 else str(int(digits))


def _diary(match):
    """KS 2026/123: the board's letters, the year and the number."""
    board = " ".join(match[1])
    return f"{board} {say_year(match[2])} snedstreck {_number(match[3])}"


def _organisation(match):
    """212000-0910, in twos."""
    return ", ".join(" ".join(map(say_group, re.findall("..", half))) for half in match.groups())


RULES = [
    rule(
        rf"(?:(?P<chapter>{NUMBER}){BLANK}?kap\.?(?:itlet)?,?{BLANK})?(?P<number>{NUMBER}){LETTER_AFTER}"
        rf"(?:(?:{BETWEEN}|{BLANK}(?P<join>och){BLANK})(?P<last>{NUMBER}))?{BLANK}?§{{1,2}}(?!\w)",
        _paragraph,
    ),
    rule(rf"({NUMBER}){BLANK}?kap(?:\.(?!{BLANK}[A-ZÅÄÖ]|$)|(?!\w))", _chapter),
    rule(rf"(§{{1,2}}){BLANK}?({NUMBER})(?:{BETWEEN}({NUMBER}))?(?!\w)", _sign_first, SIGN),
    rule(
        rf"(?<=§{BLANK})(\d{{1,2}}){BLANK}st(?:\.(?={BLANK}[a-zåäö])|(?!\w))",
        lambda match: f"{ordinal(int(match[1]))} stycket",
    ),
    rule(r"((?:1[5-9]|20)\d\d):(\d{1,4})(?!\w)(?!:)", _statute),
    rule(rf"([A-ZÅÄÖ]{{2,4}}){BLANK}((?:19|20)\d\d)[/-](\d{{1,5}})(?!\w)", _diary, LETTER),
    rule(rf"(\d{{6}}|\d{{8}}){DASH}(\d{{4}})(?!\w)(?!{DASH}?\d)", _organisation),
]
