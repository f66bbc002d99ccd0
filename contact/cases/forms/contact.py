from django import forms
from django.core.validators import EmailValidator, RegexValidator
from django.utils.translation import gettext_lazy as _

from pages.forms import TextField

from .step import StepForm

YES, ANONYMOUS = "yes", "anonymous"
REPLIES = {YES: _("Ja, jag vill ha svar"), ANONYMOUS: _("Nej, jag vill vara anonym")}
DETAILS = ("first_name", "last_name", "email", "phone")

check_email = EmailValidator(_("Skriv e-postadressen med @ och punkt, som namn@exempel.se."))
check_phone = RegexValidator(
    r"^\+?(?:[\s()/.-]{0,3}\d){5,20}[\s()/.-]{0,3}\Z",
    _("Skriv telefonnumret med minst fem siffror, som 070-123 45 67."),
)


def _plain(kind, autocomplete):
    return forms.TextInput(
        attrs={"type": kind, "autocomplete": autocomplete, "spellcheck": "false"}
    )


class ContactForm(StepForm):
    reply = forms.ChoiceField(
        label=_("Vill du ha svar?"),
        choices=list(REPLIES.items()),
        widget=forms.RadioSelect,
        error_messages={
            "required": _("Välj om du vill ha svar eller vara anonym."),
            "invalid_choice": _("Välj ett av alternativen i listan."),
        },
    )
    email = TextField(
        label=_("E-post"),
        help_text=_("Skriv e-post eller telefon om du vill ha svar."),
        longest=320,
        required=False,
        widget=_plain("email", "email"),
        validators=[check_email],
    )
    receipt = forms.BooleanField(label=_("Skicka ett kvitto till min e-post"), required=False)
    phone = TextField(
        label=_("Telefon"),
        longest=40,
        required=False,
        widget=_plain("tel", "tel"),
        validators=[check_phone],
    )
    first_name = TextField(
        label=_("Förnamn (frivilligt)"),
        longest=100,
        required=False,
        widget=_plain("text", "given-name"),
    )
    last_name = TextField(
        label=_("Efternamn (frivilligt)"),
        longest=100,
        required=False,
        widget=_plain("text", "family-name"),
    )

    def __init__(self, request, now, draft):
        super().__init__(request, now, draft, initial=draft.answers("contact"))

    def clean(self):
        answers = super().clean()
        if answers.get("reply") == YES:
            self._need_a_way_to_answer(answers)
        elif answers.get("reply") == ANONYMOUS and self._says_who():
            self.add_error(
                "reply",
                _(
                    "Du har valt att vara anonym men skrivit vem du är. Ta bort uppgifterna, "
                    "eller välj att du vill ha svar."
                ),
            )
        return answers

    def _need_a_way_to_answer(self, answers):
        if self.errors.keys() & {"email", "phone"}:
            return
        if answers["receipt"] and not answers["email"]:
            self.add_error("email", _("Skriv den e-postadress som kvittot ska skickas till."))
        elif not answers["email"] and not answers["phone"]:
            self.add_error("email", _("Skriv e-post eller telefon, så att vi kan svara."))

    def _says_who(self):
        given = (self.data.get(name, "").strip() for name in DETAILS)
        return any(given) or self.cleaned_data["receipt"]
