"""Which questions a draft is asked, which one is next, and which answers no longer fit.

Staff may change a category while someone writes. What was answered is kept; only what the change
makes impossible is asked anew.
"""

from django.core.exceptions import ValidationError

from pages.kept.generation import remembered

from .attributes import check_attributes
from .matter import MATTERS, kind_of
from .models import Service
from .models.draft import STEPS
from .models.service import LocationPolicy


def chosen_service(draft):
    """The Service that was chosen, or None if there is none that suits what someone wants to do.

    `draft` may be what a form has Shown of one. A category that staff have stopped offering
    meanwhile is still what the sender chose.
    """
    service = _service(draft, draft.answers("service").get("service"))
    kind = kind_of(draft.answers("matter").get("matter"))
    return service if service and service.kind in {"", kind} else None


def _service(draft, code):
    """Read once for everyone until a category is changed."""
    if not code:
        return None
    if draft.service is None or draft.service.service_code != code:
        draft.service = remembered(("service", code), lambda: Service.objects.coded(code))
    return draft.service


def asked(draft):
    """The names of the steps that `draft` goes through, in order."""
    service = chosen_service(draft)
    placeless = service and service.location_policy == LocationPolicy.NONE
    return [step for step in STEPS if step != "place" or not placeless]


def before(draft, step):
    """The name of the step before `step`, or None at the first."""
    steps = [*asked(draft), "check"]
    place = steps.index(step) if step in steps else 0
    return steps[place - 1] if place else None


def next_step(draft):
    """The first step without an answer that fits; "stopped" where someone else is responsible."""
    service = chosen_service(draft)
    for step in asked(draft):
        if not is_answered(draft, step, service):
            return step
        if step == "service" and service and service.stop_message:
            return "stopped"
    return "check"


def is_answered(draft, step, service):
    """True if `draft`, in which `service` is chosen, has an answer to `step` that still fits."""
    fits = FITS.get(step)
    return step in draft.data and (fits is None or fits(draft.answers(step), service))


def _matter_fits(answers, service):
    return answers.get("matter") in MATTERS


def _service_fits(answers, service):
    return service is not None or not answers.get("service")


def _place_fits(answers, service):
    required = service and service.location_policy == LocationPolicy.REQUIRED
    return not required or bool(answers.get("place")) or answers.get("lat") is not None


def _text_fits(answers, service):
    """Every question of the category has been asked, and its answer is one it still takes."""
    given = answers.get("attributes", {})
    questions = service.questions if service else []
    if any(question.code not in given for question in questions):
        return False
    try:
        check_attributes(service, given)
    except ValidationError:
        return False
    return bool(answers.get("description"))


FITS = {
    "matter": _matter_fits,
    "service": _service_fits,
    "place": _place_fits,
    "text": _text_fits,
}
