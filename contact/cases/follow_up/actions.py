"""What the sender can do with a case: each is a page with a form, and done by follow_up/adding."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from django.utils.translation import gettext_lazy as _

from pages import guard
from pages.forms import VisitorForm

from . import adding
from .forms import MessageForm, MorePhotoForm, ReopenForm
from .token import LASTS


@dataclass(frozen=True)
class Action:
    title: str
    button: str
    done: str  # told on the case page afterwards
    form: type
    is_allowed: Callable  # (access, now) -> bool
    act: Callable  # (access, form); raises ValidationError
    lasts: timedelta = LASTS


def _add_message(access, form):
    since = guard.made_at(form.request)
    adding.add_message(access, form.cleaned_data["text"], now=form.now, since=since)


def _add_photo(access, form):
    adding.add_photo(access, form.cleaned_data["photo"], now=form.now)


def _withdraw(access, form):
    adding.withdraw(access, now=form.now)


def _reopen(access, form):
    since = guard.made_at(form.request)
    adding.reopen(access, form.cleaned_data["text"], now=form.now, since=since)


# What has been written is taken in as long as any form is: it shows nothing of the case.
WHILE_WRITING = timedelta(seconds=guard.LASTS)
ACTIONS = {
    "message": Action(
        title=_("Skriv till oss om ärendet"),
        button=_("Skicka"),
        done=_("Det du skrev är sparat i ärendet, och vi har fått besked om det."),
        form=MessageForm,
        is_allowed=lambda access, now: True,
        act=_add_message,
        lasts=WHILE_WRITING,
    ),
    "photo": Action(
        title=_("Lägg till en bild"),
        button=_("Skicka bilden"),
        done=_("Bilden är sparad i ärendet, och vi har fått besked om det."),
        form=MorePhotoForm,
        is_allowed=lambda access, now: (
            not access.request.is_closed and adding.has_room(access.request)
        ),
        act=_add_photo,
    ),
    "reopen": Action(
        title=_("Öppna ärendet igen"),
        button=_("Öppna ärendet igen"),
        done=_("Ärendet är öppet igen, och vi har fått besked om det."),
        form=ReopenForm,
        is_allowed=lambda access, now: adding.can_reopen(access.request, now),
        act=_reopen,
        lasts=WHILE_WRITING,
    ),
    "withdraw": Action(
        title=_("Ta tillbaka ärendet"),
        button=_("Ta tillbaka ärendet"),
        done=_("Ärendet är återtaget, och vi har fått besked om det."),
        form=VisitorForm,
        is_allowed=lambda access, now: access.shows_text and not access.request.is_closed,
        act=_withdraw,
    ),
}
