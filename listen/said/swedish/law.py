"""Chapters and paragraphs of laws: 5 kap. 3 § is femte kapitlet tredje paragrafen."""

from ..scanner import SIGN, rule
from ..writing import BETWEEN, BLANK
from .ordinals import ordinal

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


def _section(match):
    """3 st. after a paragraph is its third stycke, 1 p. its first punkt."""
    return f"{ordinal(int(match[1]))} {'stycket' if match[2] == 'st' else 'punkten'}"


RULES = [
    rule(
        rf"(?:(?P<chapter>{NUMBER}){BLANK}?kap\.?(?:itlet)?,?{BLANK})?(?P<number>{NUMBER}){LETTER_AFTER}"
        rf"(?:(?:{BETWEEN}|{BLANK}(?P<join>och){BLANK})(?P<last>{NUMBER}))?{BLANK}?§{{1,2}}(?!\w)",
        _paragraph,
    ),
    rule(rf"({NUMBER}){BLANK}?kap(?:\.(?!{BLANK}[A-ZÅÄÖ]|$)|(?!\w))", _chapter),
    rule(rf"(§{{1,2}}){BLANK}?({NUMBER})(?:{BETWEEN}({NUMBER}))?(?!\w)", _sign_first, SIGN),
    rule(
        rf"(?<=§{BLANK})(\d{{1,2}}){BLANK}(st|p)"
        rf"(?:\.(?={BLANK}(?:[a-zåäö\d]|[A-ZÅÄÖ]{{2,4}}\b))|(?!\w))",
        _section,
    ),
]
