"""What every form about one case shares: it knows which version of the case its reader saw."""

from django import forms
from django.http import Http404

from contact.cases.models import ServiceRequest
from contact.cases.recording import ConflictError, NotAllowedError
from contact.cases.staff.case.finding import HANDLE
from contact.cases.staff.case.history import history_of
from pages.forms import VisitorField


class CaseForm(forms.Form):
    """Something that can be done with one case. `act` does it, and gives what to tell then.

    A conflict, someone else's change since the form was opened, loses nothing: the form comes
    back with what was typed, `news` says what has happened, and the next attempt counts.
    """

    bound_field_class = VisitorField
    use_required_attribute = False
    heading = button = lead = ""
    beside = False  # what was sent stands beside the form
    right = HANDLE
    news = ()

    version = forms.CharField(required=False, widget=forms.HiddenInput)
    seen = forms.CharField(required=False, widget=forms.HiddenInput)

    def __init__(self, case, *, now, actor, data=None, start=None):
        """`start` is what the fields hold from the beginning, over what stands in the case."""
        self.case, self.now, self.actor = case, now, actor
        known = {"version": case.version, "seen": case.events.count()}
        super().__init__(data, label_suffix="", initial=known | self.stands() | (start or {}))
        self.prepare()

    @property
    def by(self):
        return {"now": self.now, "actor": self.actor}

    def stands(self):
        """{field: what stands in the case now}"""
        return {}

    def prepare(self):
        """Fits the fields to the case."""

    def act(self):
        raise NotImplementedError

    def attempt(self):
        """What to tell when it has been done, or None: it was not sent, is wrong, or is old."""
        if not self.is_bound or self._is_old() or not self.is_valid():
            return None
        try:
            return self.act()
        except NotAllowedError as error:
            self.add_error(None, error)
        return None

    def meet(self, case):
        """The same form about `case` as it stands now: what was typed stays, `news` is told."""
        return type(self)(case, data=self.data, **self.by)

    def _is_old(self):
        if self.data.get("version") == str(self.case.version):
            return False
        seen = self.data.get("seen", "")
        history = history_of(self.case)
        self.news = history[int(seen) if seen.isascii() and seen.isdigit() else 0 :] or history
        self.data = self.data.copy()
        self.data["version"], self.data["seen"] = self.case.version, len(history)
        return True

    @property
    def standing(self):
        """[(label, what stands in the case)] of the fields, for a reader who meets a conflict."""
        return [
            (self[name].label, self._in_words(name, value))
            for name, value in self.stands().items()
            if name in self.fields
        ]

    def _in_words(self, name, value):
        choices = dict(getattr(self.fields[name], "choices", None) or {})
        if isinstance(value, bool):
            return "Ja" if value else "Nej"
        return choices.get(value, value) or "–"


def take(form):
    """Attempts what `form` says. Gives (form, what to tell or None).

    Whoever changes the case in the middle of it makes it old: then the form is another.
    """
    try:
        return form, form.attempt()
    except ServiceRequest.DoesNotExist as error:  # disposed of this very moment
        raise Http404 from error
    except ConflictError as conflict:
        form = form.meet(conflict.case)
        return form, form.attempt()
