"""The steps that can be taken from where a case stands, as staff call them."""

from dataclasses import dataclass

from contact.cases.models.status import CLOSED, STEPS, WORKING, Status, needs_words

# What the button says, in the order of the buttons.
VERBS = {
    Status.RESOLVED: "Svara och avsluta",
    Status.ACKNOWLEDGED: "Bekräfta",
    Status.IN_PROGRESS: "Påbörja",
    Status.PLANNED: "Planera",
    Status.AWAITING_REQUESTER: "Fråga avsändaren",
    Status.NOT_RESPONSIBLE: "Någon annan ansvarar",
    Status.NO_ACTION: "Avsluta utan åtgärd",
    Status.DUPLICATE: "Samma som ett annat",
    Status.WITHDRAWN: "Avsändaren tar tillbaka",
}
# What to tell, where a text is demanded.
ASKED = {
    Status.RESOLVED: "Skriv vad ni har gjort, eller svaret på frågan.",
    Status.AWAITING_REQUESTER: "Skriv vad ni behöver veta.",
    Status.NO_ACTION: "Skriv varför ni inte gör något.",
    Status.NOT_RESPONSIBLE: "Skriv vem som ansvarar och hur man når dem.",
}


@dataclass(frozen=True)
class Step:
    """A step from the status `old` to `new`."""

    old: str
    new: str

    @property
    def verb(self):
        if self.old == Status.DUPLICATE:
            return "Inte samma sak: öppna igen"
        return "Öppna igen" if self.old in CLOSED else VERBS[self.new]

    @property
    def needs_words(self):
        return needs_words(self.old, self.new)

    @property
    def asked(self):
        """What the text to the sender should say."""
        if not self.needs_words:
            return "Frivilligt. Lämna tomt om den nya statusen säger allt."
        return ASKED.get(self.new, "Skriv varför ärendet öppnas igen.")

    @property
    def goes_on(self):
        """True if there is still something to expect."""
        return self.new in WORKING


def steps_from(status):
    """[Step] from `status`, the commonest first."""
    return [Step(status, new) for new in VERBS if new in STEPS[status]]
