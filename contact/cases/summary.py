"""All answers of a draft, as the check page shows them."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from .forms.contact import ANONYMOUS, REPLIES
from .matter import MATTERS
from .submission import chosen_service


@dataclass(frozen=True)
class Answer:
    label: str
    value: str
    change_url: str
    typed: bool = False  # the reader's own words: in any language, in either direction


def summary(draft):
    """[Answer], in the order in which they were asked. Skipped ones have the value ""."""
    return [*_about(draft), *_from_whom(draft)]


def _about(draft):
    text, service = draft.answers("text"), chosen_service(draft)
    matter = MATTERS[draft.answers("matter")["matter"]][0]
    url = _address_of(draft, "text")
    return [
        Answer(_("Vad du vill göra"), str(matter), _address_of(draft, "matter")("matter_0")),
        Answer(_("Vad det gäller"), service.service_name if service else "", url("service")),
        Answer(_("Din beskrivning"), text["description"], url("description"), typed=True),
        Answer(_("Plats"), text["place"], url("place"), typed=True),
    ]


def _from_whom(draft):
    contact, url = draft.answers("contact"), _address_of(draft, "contact")
    answers = [Answer(_("Svar"), str(REPLIES[contact["reply"]]), url("reply_0"))]
    if contact["reply"] == ANONYMOUS:
        return answers
    receipt = _("Ja, till min e-post") if contact["receipt"] else _("Nej")
    return [
        *answers,
        Answer(_("E-post"), contact["email"], url("email"), typed=True),
        Answer(_("Kvitto"), receipt, url("receipt")),
        Answer(_("Telefon"), contact["phone"], url("phone"), typed=True),
        Answer(_("Förnamn"), contact["first_name"], url("first_name"), typed=True),
        Answer(_("Efternamn"), contact["last_name"], url("last_name"), typed=True),
    ]


def _address_of(draft, step):
    """A function from a field to the address where it is changed."""
    page = reverse(f"cases:{step}", args=[draft.key])
    return lambda field: f"{page}#id_{field}"
