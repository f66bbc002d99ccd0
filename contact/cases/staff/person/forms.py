from django import forms

from contact.cases.forms.contact import check_email, check_phone


class PersonForm(forms.Form):
    """Whose data: as it was written in the cases, so e-mail or telephone number."""

    email = forms.CharField(
        label="E-post", required=False, max_length=320, validators=[check_email]
    )
    phone = forms.CharField(
        label="Telefon", required=False, max_length=40, validators=[check_phone]
    )

    def clean(self):
        answers = super().clean()
        if not self.errors and not answers["email"] and not answers["phone"]:
            raise forms.ValidationError("Skriv e-post eller telefonnummer.")
        return answers
