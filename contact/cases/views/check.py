from django.core.exceptions import ValidationError
from django.utils import timezone
from django.utils.translation import get_language

from contact.cases.forms import CheckForm
from contact.cases.personal_data import personal_data_in
from contact.cases.receiving import receive
from contact.cases.steps import next_step
from contact.cases.summary import summary

from .draft import find, gone, is_sent, onward, renewed, show, to
from .visitor import for_visitors


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
    if form.is_valid():
        return _receive(draft, now)
    found = personal_data_in(draft.answers("text")["description"])
    return show(request, draft, "check", form, answers=summary(draft), personal_data=found)


def _receive(draft, now):
    draft.language = get_language()
    try:
        receive(draft, now)
    except ValidationError:  # a question was changed this very moment
        return onward(draft)
    return to("receipt", draft.key)


def _begin_anew(request, now):
    """The draft is gone, but its reader still had every answer on the page: begin from those."""
    draft = renewed(request)
    if not draft.data:
        return gone(request)
    draft.keep(get_language(), now)
    return onward(draft)
