"""From a POST to a case: stored by the same way as what comes by the form, or refused."""

from django.db import transaction
from django.utils.crypto import salted_hmac

from contact.cases import limits
from contact.cases.models import ApiKey, Event, ServiceRequest
from contact.cases.models.draft import new_key
from contact.cases.models.event import EventType
from contact.cases.receiving import Case
from contact.cases.turn import turn

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
    network = limits.digest_of(request, limits.OPEN311, now)
    given = _idempotency_key(request)
    try:
        service, answers = _checked(Parameters(request.POST))
    except Refused:
        _count(network, now)
        if given and (sent := _sent(_submission_key(api_key, given))):
            return sent
        raise
    submission_key = _submission_key(api_key, given) if given else new_key()
    submission = submission_of(service, answers, submission_key)
    note = Event(type=EventType.NOTE, internal_text=notes_of(answers, api_key), created=now)
    case = Case(submission, now, note)
    with turn(), transaction.atomic():
        _count(network, now)
        if given and (sent := _sent_before(submission_key, api_key)):
            return sent
        return case.store()


def _count(network, now):
    """Raises Refused if there have been too many from this network."""
    if limits.count_again(network, now) > limits.OPEN311.most:
        seconds = int(limits.STEP.total_seconds())
        raise Refused(problem(429), headers={"Retry-After": str(seconds)})


def _sent_before(submission_key, api_key):
    """Whoever sends the same at the same time waits here for the first."""
    ApiKey.objects.select_for_update().filter(pk=api_key.pk).first()
    return _sent(submission_key)


def _sent(submission_key):
    return ServiceRequest.objects.sent_with(submission_key).first()


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
    api_key = ApiKey.objects.living(text)
    if api_key is None:
        raise Refused(problem(403))
    return api_key


def _idempotency_key(request):
    given = request.headers.get("Idempotency-Key", "").strip()
    if len(given) > LONGEST_IDEMPOTENCY_KEY:
        raise Refused(problem(400, "Idempotency-Key: Använd högst 255 tecken."))
    return given


def _submission_key(api_key, given):
    """The secret of the submission: the same for the same Idempotency-Key of the same client."""
    return salted_hmac("cases.open311", f"{api_key.digest}:{given}", algorithm="sha256").hexdigest()
