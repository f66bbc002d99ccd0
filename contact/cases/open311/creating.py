"""From a POST to a case: stored by the same way as what comes by the form, or refused."""

from django.db import transaction
from django.utils.crypto import salted_hmac

from contact.cases import limits
from contact.cases.models import ApiKey, ServiceRequest
from contact.cases.models.draft import new_key
from contact.cases.models.event import EventType
from contact.cases.receiving import store
from contact.cases.recording import note

from .definition import find_service
from .errors import Refused, problem
from .parameters import Parameters
from .report import ReportForm
from .submission import notes_of, submission_of

LONGEST_IDEMPOTENCY_KEY = 255


def create(request, now):
    """The case that `request` asks for, stored now or, with the same Idempotency-Key, before.

    Raises Refused that tells of everything wrong.
    """
    # The key may stand in the address, as many clients write it; a report may not.
    api_key = _api_key(Parameters(request.POST, request.GET).one("api_key"))
    if limits.count(request, limits.OPEN311, now) > limits.OPEN311.most:
        seconds = int(limits.STEP.total_seconds())
        raise Refused(problem(429), headers={"Retry-After": str(seconds)})
    submission_key = _submission_key(request, api_key)
    with transaction.atomic():
        # Whoever sends the same at the same time waits here for the first.
        ApiKey.objects.select_for_update().filter(pk=api_key.pk).first()
        if sent := ServiceRequest.objects.sent_with(submission_key).first():
            return sent
        return _store(Parameters(request.POST), submission_key, api_key, now)


def _store(parameters, submission_key, api_key, now):
    service, answers = _checked(parameters)
    case = store(submission_of(service, answers, submission_key), now)
    note(case, EventType.NOTE, now=now, internal_text=notes_of(answers, api_key))
    return case


def _checked(parameters):
    """(Service, answers of ReportForm). What is wrong with either is told together."""
    service, problems = _service(parameters)
    form = ReportForm(parameters, service)
    problems += form.problems()
    if problems:
        raise Refused(*problems)
    return service, form.cleaned_data


def _service(parameters):
    """(the Service asked for or None, [what is wrong with it])."""
    code = parameters.one("service_code")
    if not code:
        return None, [problem(400, "service_code: Fältet saknas.")]
    if parameters.is_ambiguous("service_code"):
        return None, [problem(400, "service_code: Ange bara ett värde.")]
    service = find_service(code)
    if service is None:
        return None, [problem(404, "service_code: Det finns ingen sådan kategori.")]
    if service.stop_message:
        return service, [problem(400, f"service_code: {service.stop_message}")]
    return service, []


def _api_key(text):
    """The ApiKey that `text` is. Raises Refused; a missing key takes as long as a wrong one."""
    api_key = ApiKey.objects.with_key(text).first()
    if api_key is None:
        raise Refused(problem(403))
    return api_key


def _submission_key(request, api_key):
    """The secret of the submission: the same for the same Idempotency-Key of the same client."""
    given = request.headers.get("Idempotency-Key", "").strip()
    if len(given) > LONGEST_IDEMPOTENCY_KEY:
        raise Refused(problem(400, "Idempotency-Key: Använd högst 255 tecken."))
    if not given:
        return new_key()
    return salted_hmac("cases.open311", f"{api_key.digest}:{given}", algorithm="sha256").hexdigest()
