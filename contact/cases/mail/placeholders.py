"""{referens} and its like: what the site fills in where staff have written a mail.

Nothing else in such a text means anything: it is no template and cannot make the site do or
tell more than is named here.
"""

import re

from django.core.exceptions import ValidationError

from contact.cases.models.outbox import TO_SENDERS, Template

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")
WITHOUT_DOTS = str.maketrans("åäö", "aao")
MEANINGS = {
    "referens": "ärendets referens",
    "arende": "vad ärendet är, till exempel ”Felanmälan – Gatubelysning”",
    "svarstid": "när avsändaren kan räkna med svar",
    "enhet": "vilken enhet det gäller",
    "lista": "ärendena som väntar, med referens och adress",
    "antal": "hur många det gäller, till exempel ”12 ärenden”",
    "lank": "adressen där det går att läsa mer",
    "stopp": "adressen där mottagaren kan säga ”det var inte jag” och stoppa mejlen",
    "kommun": "kommunens namn",
    "telefon": "kommunens telefonnummer",
}
OF_A_CASE = ("referens", "arende", "lank", "kommun", "telefon")
OF_MANY = ("antal", "lank", "kommun", "telefon")
KNOWN = {
    Template.STAFF: OF_A_CASE,
    Template.STAFF_MESSAGE: OF_A_CASE,
    Template.STAFF_SUMMARY: OF_MANY,
    Template.DIGEST: (*OF_MANY, "enhet", "lista"),
    Template.RECEIPT: (*OF_A_CASE, "stopp", "svarstid"),
    Template.ANSWER: (*OF_A_CASE, "stopp"),
}
DEMANDED = ("lank", "stopp")


def explained(template):
    """[("{referens}", what it stands for)] of those that a mail may hold."""
    return [(f"{{{name}}}", MEANINGS[name]) for name in KNOWN[template]]


def fill(text, values):
    """`text` with the `values` in place of their names. What is not known stands as it was."""
    return PLACEHOLDER.sub(lambda found: str(values.get(_name(found[1]), found[0])), text)


def check(template, text):
    """Raises ValidationError, for staff, if `text` holds a brace that would not be filled in."""
    known = KNOWN[template]
    listed = ", ".join(f"{{{name}}}" for name in known)
    for written in PLACEHOLDER.findall(text):
        if _name(written) not in known:
            raise ValidationError(
                f"{{{written}}} betyder inget här. Det här går att skriva: {listed}."
            )
    if set("{}") & set(PLACEHOLDER.sub("", text)):
        raise ValidationError(
            f"En klammer står ensam. Skriv en på var sida om ordet, eller ta bort den. "
            f"Det här går att skriva: {listed}."
        )


def check_body(template, body):
    """Raises ValidationError as `check` does, and if a mail to a sender would lack its links."""
    check(template, body)
    written = {_name(name) for name in PLACEHOLDER.findall(body)}
    missing = [name for name in DEMANDED if name not in written]
    if template in TO_SENDERS and missing:
        names = " och ".join(f"{{{name}}} ({MEANINGS[name]})" for name in missing)
        raise ValidationError(f"Texten saknar {names}. Det måste finnas i mejl till avsändare.")


def _name(written):
    """What was meant, also by {Länk}."""
    return written.strip().lower().translate(WITHOUT_DOTS)
