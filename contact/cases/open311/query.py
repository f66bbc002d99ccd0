"""Which cases a client asks for: what the parameters of GET requests mean."""

from datetime import timedelta

from django import forms
from django.core.exceptions import ValidationError
from django.db.models import Q

from contact.cases.reference import tidy_reference

from . import moments
from .form import ParametersForm
from .published import published

DAYS = timedelta(days=90)
# From midnight to midnight past the end of summer time it is an hour longer.
LONGEST = DAYS + timedelta(hours=1)
SECOND = timedelta(seconds=1)
MOST = 1000
DEEPEST = 100_000
STATUSES = {"open": Q(closed_datetime=None), "closed": Q(closed_datetime__isnull=False)}


class MomentField(forms.CharField):
    def to_python(self, value):
        try:
            return moments.read(value) if value else None
        except ValueError:
            raise ValidationError("Skriv tiden som 2026-05-04T08:15:30+02:00.") from None


def _number(most):
    sentence = f"Ange ett heltal från 1 till {most}."
    messages = dict.fromkeys(("invalid", "min_value", "max_value"), sentence)
    return forms.IntegerField(required=False, min_value=1, max_value=most, error_messages=messages)


class QueryForm(ParametersForm):
    start_date = MomentField(required=False)
    end_date = MomentField(required=False)
    page = _number(DEEPEST)
    page_size = _number(MOST)

    def clean(self):
        answers = super().clean()
        self._check_span(answers.get("start_date"), answers.get("end_date"))
        if not STATUSES.keys() >= set(self.parameters.parts("status")):
            self.add_error(None, "status: Ange open, closed eller båda med komma mellan.")
        if (answers.get("page") or 1) * (answers.get("page_size") or MOST) > DEEPEST:
            self.add_error("page", "Så långt går det inte att bläddra. Ange en kortare tid.")
        return answers

    def _check_span(self, start, end):
        if start and end and start > end:
            self.add_error("end_date", "Tiden är före start_date.")
        elif start and end and end - start > LONGEST:
            self.add_error("end_date", "Det får vara högst 90 dagar från start_date.")


def find(parameters, now):
    """The cases asked for, newest first. Raises Refused that tells of everything wrong.

    `service_request_id` overrides all other arguments, as GeoReport v2 says.
    """
    if names := parameters.parts("service_request_id"):
        references = {name for name in names if name == tidy_reference(name)}
        return published().filter(service_request_id__in=references)[:MOST]
    answers = QueryForm(parameters).check()
    start, end = _span(answers["start_date"], answers["end_date"], now)
    found = published().filter(requested_datetime__gte=start, requested_datetime__lt=end + SECOND)
    if statuses := parameters.parts("status"):
        found = found.filter(Q.create([STATUSES[name] for name in statuses], connector=Q.OR))
    if parameters.all("service_code"):
        codes = {code for code in parameters.parts("service_code") if code.isprintable()}
        found = found.filter(service__service_code__in=codes)
    size = answers["page_size"] or MOST
    first = ((answers["page"] or 1) - 1) * size
    return found[first : first + size]


def _span(start, end, now):
    """From when until when, both included to the second: at most 90 days."""
    if start is None:
        end = end or now
        return end - DAYS, end
    return start, end or start + DAYS
