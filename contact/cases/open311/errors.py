"""What a client is told when something is wrong: a list, also when there is one error."""

WORDS = {
    400: "Det gick inte att tolka det som skickades.",
    403: "Fältet api_key saknas, eller så gäller inte nyckeln.",
    404: "Det som efterfrågas finns inte.",
    405: "Den här adressen tar inte emot den metoden.",
    410: "Det som efterfrågas finns inte längre.",
    413: "Det som skickades är för stort. Inget har sparats.",
    429: "Det har kommit för många ärenden på en timme. Ärendet är inte mottaget. Vänta en stund.",
    500: "Något gick fel hos oss. Inget har sparats. Försök igen om en stund.",
    503: "Tjänsten är nere just nu. Inget har sparats. Försök igen om en stund.",
}


class Refused(Exception):  # noqa: N818 - an answer, as Http404 is
    """Ends a request with `problems`, of which the first decides the HTTP status."""

    def __init__(self, *problems, headers=None):
        super().__init__(*problems)
        self.problems, self.headers = list(problems), headers or {}

    @property
    def status(self):
        return self.problems[0]["code"]


def problem(code, description=""):
    """One error, with the words that always go with `code` unless there are better ones."""
    words = WORDS.get(code) or WORDS[500 if code >= 500 else 400]
    return {"code": code, "description": description or words}
