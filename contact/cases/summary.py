"""All answers of a draft, as the check page shows them."""

from dataclasses import dataclass

from django.urls import reverse
from django.utils.translation import gettext as _

from .forms.contact import ANONYMOUS, REPLIES
from .forms.question import name_of
from .matter import MATTERS
from .photos.showing import thumbnails
from .steps import asked, chosen_service


@dataclass(frozen=True)
class Answer:
    label: str
    value: str
    change_url: str
    typed: bool = False  # the reader's own words: in any language, in either direction
    photos: list | None = None  # of Thumbnail


def summary(draft):
    """[Answer], in the order in which they were asked. Skipped ones have the value ""."""
    service = chosen_service(draft)
    return [
        *_about(draft, service),
        *(_where(draft) if "place" in asked(draft) else []),
        *_what(draft, service),
        _photos(draft),
        *_from_whom(draft),
    ]


def _about(draft, service):
    matter = MATTERS[draft.answers("matter")["matter"]][0]
    name = service.service_name if service else _("Vet inte, eller något annat")
    return [
        Answer(_("Vad du vill göra"), str(matter), _address_of(draft, "matter")("matter_0")),
        Answer(_("Vad det gäller"), name, _address_of(draft, "service")("service_0")),
    ]


def _where(draft):
    place, url = draft.answers("place"), _address_of(draft, "place")
    point = ""
    if place.get("lat") is not None:
        point = f"{place['lat']:.5f}, {place['long']:.5f}"
    words = Answer(_("Plats"), place.get("place", ""), url("place"), typed=True)
    return [words, Answer(_("Koordinater"), point, url("lat"))] if point else [words]


def _what(draft, service):
    text, url = draft.answers("text"), _address_of(draft, "text")
    description = Answer(_("Din beskrivning"), text["description"], url("description"), typed=True)
    questions = service.attributes.prefetch_related("values") if service else []
    return [description, *(_answer_to(question, text, url) for question in questions)]


def _answer_to(question, text, url):
    """The answer to one of the category's own questions, in the reader's language."""
    names = {value.key: value.name for value in question.values.all()}
    given = text.get("attributes", {}).get(question.code, [])
    value = ", ".join(names.get(one, one) for one in given)
    target = f"{name_of(question.code)}{'_0' if question.is_list else ''}"
    return Answer(question.description, value, url(target), typed=not question.is_list)


def _photos(draft):
    shown = thumbnails(draft.photos.all(), "cases:draft_photo", draft.key)
    change_url = reverse("cases:photos", args=[draft.key]) + ("#added" if shown else "#id_photo")
    return Answer(_("Bilder"), "", change_url, photos=shown)


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
