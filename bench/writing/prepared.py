"""What is to be sent, made within the site, on its database, before the clock is started."""

from datetime import timedelta
from urllib.parse import urlencode

from django.urls import reverse
from django.utils import timezone

from contact.cases.forms.step import signed
from contact.cases.models import ApiKey, Draft
from pages import guard

SERVICE = "gata"
TEXT = (
    "Lampan vid övergångsstället utanför skolan har varit släckt sedan i måndags. Det är mörkt när "
    "barnen går dit, och bilarna ser dem inte. Det är tredje stolpen från torget, på samma sida "
    "som biblioteket. Förra vintern var det samma sak, och då tog det två veckor. Sak nummer {}."
)
SENDER = {"phone": "070-123 45 67", "first_name": "Kim", "last_name": "Berg"}
PLACE = "Torget, vid biblioteket"
OLD = timedelta(minutes=5)  # as someone who has read each page


def minimal(number):
    """[(path, body)] for the yardstick: the same text, and nothing else."""
    return [("/report/", urlencode({"text": TEXT.format(one)})) for one in range(number)]


def web(number):
    """[(path, body)] of the button on the check page, for drafts with every step answered.

    Each names a category with a department, a place, and a sender who wants a receipt.
    """
    now = timezone.now()
    drafts = [
        Draft(data=_answers(one), created_at=now - OLD, updated_at=now) for one in range(number)
    ]
    Draft.objects.bulk_create(drafts)
    token = guard.new_token(now - OLD)
    return [
        (
            reverse("cases:check", args=[draft.key]),
            urlencode({"token": token, "shown": signed(draft)}),
        )
        for draft in drafts
    ]


def open311(number):
    """[(path, body)] of the same, sent by another program with its key."""
    _, key = ApiKey.issue("Mätning")
    path = "/open311/v2/requests.json"
    same = SENDER | {"service_code": SERVICE, "address_string": PLACE, "api_key": key}
    return [
        (path, urlencode(same | {"description": TEXT.format(one), "email": _address(one)}))
        for one in range(number)
    ]


def _answers(number):
    return {
        "matter": {"matter": "felanmalan"},
        "service": {"service": SERVICE},
        "place": {"place": PLACE, "lat": None, "long": None},
        "text": {"description": TEXT.format(number), "website": "", "attributes": {}},
        "photos": {"names": []},
        "contact": SENDER | {"reply": "yes", "receipt": True, "email": _address(number)},
    }


def _address(number):
    return f"kim{number}.{timezone.now().timestamp()}@example.se"
