from datetime import timedelta

from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language

from contact.cases.concern import is_concerning, right_contacts, right_pages
from contact.cases.forms import CheckForm
from contact.cases.limits import HOUR, SUBMISSIONS, TooManyError, count_again, digest_of
from contact.cases.personal_data import personal_data_in
from contact.cases.receiving import receive
from contact.cases.steps import chosen_service, next_step
from contact.cases.submission import submission_of
from contact.cases.summary import summary
from pages.errors import asked_to_wait

from .draft import find, gone, is_sent, onward, renewed, show, to
from .visitor import for_visitors

MANY = f"Det har kommit fler än {SUBMISSIONS.suspicious} från samma nät på en timme."


@for_visitors
def check(request, key):
    """Shows every answer; receives them when their reader sends them."""
    now = timezone.now()
    draft = find(key, now)
    if draft is None and is_sent(key):
        return to("receipt", key)
    if draft is None:
        return _begin_anew(request, now)
    if next_step(draft) != "check":
        return onward(draft)
    form = CheckForm(request, now, draft)
    if not form.is_valid():
        return _show(request, draft, form, now)
    draft.language = get_language()
    try:
        receive(draft, now, _counting(request, now))
    except ValidationError:  # a question was changed this very moment
        return onward(draft)
    except TooManyError:
        return asked_to_wait(_show(request, draft, form, now, is_crowded=True), HOUR)
    return to("receipt", draft.key)


def _counting(request, now):
    """Counts what is sent from this network, in the transaction that stores it."""
    network = digest_of(request, SUBMISSIONS, now)

    def count():
        sent = count_again(network, now)
        if sent > SUBMISSIONS.most:
            raise TooManyError
        return [MANY] if sent > SUBMISSIONS.suspicious else []

    return count


def _show(request, draft, form, now, *, is_crowded=False):
    service, words = chosen_service(draft), submission_of(draft, now).words
    danger = is_concerning(words)
    return show(
        request,
        draft,
        "check",
        form,
        answers=summary(draft),
        personal_data=personal_data_in(words),
        right_contacts=right_contacts(now) if danger else [],
        right_pages=right_pages(now) if danger else [],
        is_concerning=danger,
        is_crowded=is_crowded,
        department=service and service.department,
        expected=_expected(service, now),
    )


def _expected(service, now):
    days = service.expected_days if service else None
    return now + timedelta(days=days) if days else None


def _begin_anew(request, now):
    """The draft is gone, but its reader still had every answer on the page: begin from those."""
    draft = renewed(request)
    if not draft.data:
        return gone(request)
    draft.keep(get_language(), now)
    return onward(draft)
