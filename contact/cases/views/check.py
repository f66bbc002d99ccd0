from datetime import timedelta

from django.utils import timezone
from django.utils.translation import get_language

from contact.cases.concern import is_concerning, right_contacts, right_pages
from contact.cases.forms import CheckForm
from contact.cases.forms.step import shown_in
from contact.cases.limits import HOUR, TooManyError
from contact.cases.personal_data import personal_data_in
from contact.cases.sending import send
from contact.cases.steps import chosen_service, next_step
from contact.cases.submission import submission_of
from contact.cases.summary import summary
from pages import guard
from pages.errors import asked_to_wait

from .draft import find, gone, is_sent, onward, renewed, show, to
from .visitor import for_visitors


@for_visitors
def check(request, key):
    """Shows every answer; takes them when their reader sends them."""
    now = timezone.now()
    try:
        if request.method == "POST" and _is_taken(request, key, now):
            return to("receipt", key)
    except TooManyError:
        return _show_again(request, key, now, is_crowded=True)
    return _show_again(request, key, now)


def _is_taken(request, key, now):
    """True if the draft holds what its reader was shown, whole, and is now on the disk as sent.

    All that is needed to know that stands in the form, signed: the draft itself is read only if
    something was answered since, and then it may be the same again.
    """
    shown = shown_in(request)
    if not shown.data or not guard.accepts(request, now) or next_step(shown) != "check":
        return False
    if shown.updated_at and send(request, key, shown.updated_at, now):
        return True
    draft = find(key, now)
    is_same = draft is not None and draft.data == shown.data
    return is_same and send(request, key, draft.updated_at, now)


def _show_again(request, key, now, *, is_crowded=False):
    draft = find(key, now)
    if draft is None and is_sent(key):
        return to("receipt", key)
    if draft is None:
        return _begin_anew(request, now)
    if next_step(draft) != "check":
        return onward(draft)
    page = _page(request, draft, CheckForm(request, now, draft), now, is_crowded=is_crowded)
    return asked_to_wait(page, HOUR) if is_crowded else page


def _page(request, draft, form, now, *, is_crowded):
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
