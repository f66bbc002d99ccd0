import re

from django import forms
from django.core.exceptions import ValidationError
from django.utils.crypto import constant_time_compare
from django.utils.translation import gettext_lazy as _

from contact.cases.access import LENGTH, tidy_code
from contact.cases.models import StatusAccess
from contact.cases.reference import ALPHABET, tidy_reference
from contact.cases.reference import LENGTH as REFERENCE_LENGTH
from pages.forms import TextField, VisitorForm

# A code within something longer, such as the whole link from a mail.
WITHIN = re.compile(r"(?<![0-9A-Z])(?:[0-9A-Z]{5}-){5}[0-9A-Z]{5}(?![0-9A-Z])")


def _plain():
    return forms.TextInput(
        attrs={"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}
    )


class FindForm(VisitorForm):
    """Asks for reference and code. `access` is what they open; `is_wrong` says a try was made."""

    reference = TextField(
        label=_("Referens"),
        help_text=_("Nio tecken, till exempel 234-CDF-HJK."),
        longest=200,
        widget=_plain(),
        error_messages={"required": _("Skriv referensen. Den står på kvittot.")},
    )
    code = TextField(
        label=_("Kod"),
        help_text=_("30 tecken i sex grupper. Stora eller små bokstäver spelar ingen roll."),
        longest=500,
        widget=_plain(),
        error_messages={"required": _("Skriv koden. Den står på kvittot.")},
    )
    access, is_wrong = None, False

    def clean_reference(self):
        text = self.cleaned_data["reference"]
        if reference := tidy_reference(text):
            return reference
        if _count(text) != REFERENCE_LENGTH + 1:
            raise ValidationError(
                _("Referensen ska ha nio tecken. Det du har skrivit har %(count)s."),
                params={"count": _count(text)},
            )
        _refuse_wrong_signs(text)
        raise ValidationError(
            _("Något tecken i referensen är fel. Jämför den med kvittot, tecken för tecken.")
        )

    def clean_code(self):
        text = self.cleaned_data["code"]
        within = WITHIN.search(text.upper())
        if code := tidy_code(within[0] if within else text):
            return code
        if _count(text) == LENGTH:
            _refuse_wrong_signs(text)
        raise ValidationError(
            _("Koden ska ha %(length)s tecken. Det du har skrivit har %(count)s."),
            params={"length": LENGTH, "count": _count(text)},
        )

    def clean(self):
        super().clean()
        if not self.errors:
            self.access = _opened_by(self.cleaned_data["reference"], self.cleaned_data["code"])
            self.is_wrong = self.access is None
        if self.is_wrong:
            self.add_error(
                "code",
                _(
                    "Vi hittar inget ärende med den referensen och den koden. Jämför dem med "
                    "kvittot, tecken för tecken."
                ),
            )


def _opened_by(reference, code):
    """The same work is done whether the reference is unknown or the code is another one's."""
    found = StatusAccess.objects.for_code(code).select_related("request").first()
    expected = found.request.service_request_id if found else ""
    return found if constant_time_compare(expected, reference) else None


def _count(text):
    return sum(sign.isalnum() for sign in text)


def _refuse_wrong_signs(text):
    """Names the signs in `text` that no reference and no code has: they are easily mistaken."""
    wrong = {sign for sign in text.upper() if sign.isalnum()} - set(ALPHABET)
    if wrong:
        raise ValidationError(
            _("Här används aldrig %(signs)s. Se efter vad det står på kvittot."),
            params={"signs": ", ".join(sorted(wrong))},
        )
