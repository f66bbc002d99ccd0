"""What each status means to the one who waits, and what happens next."""

from dataclasses import dataclass

from django.utils.translation import gettext_lazy as _

from contact.cases.models.status import Status


@dataclass(frozen=True)
class Standing:
    meaning: str
    coming: str


STANDINGS = {
    Status.RECEIVED: Standing(
        _("Vi har tagit emot ditt ärende men inte börjat med det än."),
        _("En handläggare läser det och ser till att rätt person tar hand om det."),
    ),
    Status.ACKNOWLEDGED: Standing(
        _("En handläggare har läst ditt ärende. Vi tar reda på vad som ska göras."),
        _("När vi vet mer står det här på sidan."),
    ),
    Status.IN_PROGRESS: Standing(
        _("Vi arbetar med ditt ärende."),
        _("När vi är klara står det här vad vi har gjort."),
    ),
    Status.PLANNED: Standing(
        _("Vi har bestämt vad som ska göras, men det är inte gjort än."),
        _("När det är klart står det här på sidan."),
    ),
    Status.AWAITING_REQUESTER: Standing(
        _("Vi behöver veta mer av dig för att komma vidare."),
        _("Läs vår fråga här nedanför och svara på den. Sedan arbetar vi vidare."),
    ),
    Status.RESOLVED: Standing(
        _("Ärendet är klart. Här nedanför står vad vi har gjort eller svarat."),
        _("Du behöver inte göra något mer."),
    ),
    Status.NO_ACTION: Standing(
        _("Vi har läst ditt ärende men gör ingenting åt det. Här nedanför står varför."),
        _("Du behöver inte göra något mer."),
    ),
    Status.NOT_RESPONSIBLE: Standing(
        _("Det här är det någon annan än vi som sköter. Här nedanför står vem."),
        _("Vi arbetar inte mer med ärendet."),
    ),
    Status.DUPLICATE: Standing(
        _("Någon har redan berättat om samma sak. Vi har fört ihop ärendena."),
        _("Du behöver inte göra något mer. Skriver vi något till dig står det här på sidan."),
    ),
    Status.WITHDRAWN: Standing(
        _("Du har tagit tillbaka ärendet. Vi arbetar inte mer med det."),
        _("Det du har skickat finns kvar hos oss, för det är en allmän handling."),
    ),
}
