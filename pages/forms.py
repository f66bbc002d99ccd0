"""What every form for visitors shares: its fields' look, its texts, and its guard."""

from django import forms
from django.core.exceptions import ValidationError
from django.forms.renderers import TemplatesSetting
from django.utils.formats import number_format
from django.utils.html import format_html_join
from django.utils.translation import gettext as _
from django.utils.translation import ngettext

from . import guard
from .cleaning import clean_text, one_line, scrub


class VisitorField(forms.BoundField):
    """A field that tells where its error is; a group tells it once, not at each choice."""

    def build_widget_attrs(self, attrs, widget=None):
        attrs = super().build_widget_attrs(attrs, widget)
        if self.use_fieldset:
            attrs.pop("aria-invalid", None)
        return attrs

    @property
    def target(self):
        """The id that a link to this field leads to: of a group, its first choice."""
        return f"{self.auto_id}_0" if self.use_fieldset else self.auto_id


class FieldRenderer(TemplatesSetting):
    """One template for every field of every visitor's form."""

    field_template_name = "forms/field.html"


class VisitorForm(forms.Form):
    """A form that anyone can send without a cookie, given the request and the moment."""

    bound_field_class = VisitorField
    use_required_attribute = False

    def __init__(self, request, now, **kwargs):
        sent = (request.POST, request.FILES) if request.method == "POST" else ()
        super().__init__(*sent, label_suffix="", **kwargs)
        self.request, self.now = request, now

    def clean(self):
        if not guard.accepts(self.request, self.now):
            raise ValidationError(
                _(
                    "Formuläret har legat öppet för länge eller kom från en annan webbplats. "
                    "Det du skrev står kvar. Läs igenom det och tryck på knappen igen."
                )
            )
        return super().clean()

    def carried(self):
        """What the form carries without showing it: {name: value}."""
        return {"token": guard.new_token(self.now)}

    def shown_fields(self):
        """All fields that are shown, as HTML."""
        return format_html_join("", "{}", ((f.as_field_group(),) for f in self.visible_fields()))


class TextField(forms.CharField):
    """A text of at most `longest` characters, cleaned; too long a text is counted, never cut."""

    def __init__(self, *, longest, lines=None, **kwargs):
        self.longest, self.lines = longest, lines
        if lines:
            kwargs.setdefault("widget", forms.Textarea(attrs={"rows": lines, "cols": False}))
        super().__init__(**kwargs)

    def to_python(self, value):
        text = clean_text(value or "", self.longest)
        return text if self.lines else one_line(text)

    def bound_data(self, data, initial):
        return scrub(data or "")

    def validate(self, value):
        super().validate(value)
        if (excess := len(value) - self.longest) > 0:
            raise ValidationError(too_long(excess, self.longest))


def too_long(excess, longest):
    """The sentence for a text that is `excess` characters longer than `longest`."""
    sentence = ngettext(
        "Texten är %(excess)s tecken för lång. Den får vara högst %(longest)s tecken.",
        "Texten är %(excess)s tecken för lång. Den får vara högst %(longest)s tecken.",
        excess,
    )
    return sentence % {
        "excess": number_format(excess, force_grouping=True),
        "longest": number_format(longest, force_grouping=True),
    }
