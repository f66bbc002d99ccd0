"""What a client sends, as the Submission that every way in ends in."""

from contact.cases.forms.contact import DETAILS
from contact.cases.models.request import FeedbackType
from contact.cases.models.sent import Channel
from contact.cases.models.service import Kind
from contact.cases.place import geography
from contact.cases.submission import Submission
from contact.cases.suspicion import suspicions_of_text


def submission_of(service, answers, key):
    """The Submission for `answers`, of ReportForm, with the secret `key`."""
    kind = service.kind or Kind.REPORT
    requester = _requester(answers)
    return Submission(
        key=key,
        kind=kind,
        # GeoReport does not ask what sort it is. Staff can say so later.
        feedback_type=FeedbackType.COMPLAINT if kind == Kind.OPINION else "",
        service=service,
        description=answers["description"],
        attributes=answers["attributes"],
        address_string=_address(answers),
        lat=answers["lat"],
        long=answers["long"],
        requester=requester,
        receipt=bool(answers["email"]),
        channel=Channel.API,
        suspicions=suspicions_of_text(answers["description"]),
    )


def notes_of(answers, api_key):
    """What staff should know beside the case, and nobody else."""
    lines = [f"Skickat genom Open311 med nyckeln ”{api_key.label}”."]
    if url := answers["media_url"]:
        lines.append(f"Adress till en bild, som ingen har kontrollerat eller hämtat: {url}")
    if answers["lat"] is not None and not geography.is_inside(answers["lat"], answers["long"]):
        lines.append("Punkten på kartan ligger utanför kommunen.")
    return "\n".join(lines)


def _requester(answers):
    """The fields of Requester, or None for someone who has not said who it is."""
    details = {name: answers[name] for name in DETAILS}
    if not any(details.values()):
        return None
    return details | {"wants_reply": bool(details["email"] or details["phone"])}


def _address(answers):
    """We have no register of addresses: a number in somebody else's is kept as it is."""
    number = answers["address_id"]
    return answers["address_string"] or (f"address_id {number}" if number else "")
