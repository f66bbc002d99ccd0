"""A field for one of a category's own questions. What an answer may be, says attributes.py."""

from django import forms
from django.utils.html import format_html
from django.utils.translation import gettext as _

from contact.cases.models.attribute import Datatype
from pages.cleaning import scrub
from pages.templatetags.site import lang

UNKNOWN = "?"  # no key of an answer can be that
LINES = {Datatype.TEXT: 4}


class AnswerField(forms.Field):
    """Gives a list of what was typed or chosen, unchecked."""

    def to_python(self, value):
        texts = value if isinstance(value, list) else [value or ""]
        return [text for text in texts if text.strip() and text != UNKNOWN]

    def prepare_value(self, value):
        """What the widget shows of a list of answers; of None, that nothing is answered yet."""
        if not isinstance(value, list) or isinstance(self.widget, forms.CheckboxSelectMultiple):
            return value
        nothing = UNKNOWN if isinstance(self.widget, forms.RadioSelect) else ""
        return value[0] if value else nothing

    def bound_data(self, data, initial):
        return scrub(data) if isinstance(data, str) else data


def name_of(code):
    """The name of the field for the question with this code."""
    return f"answer-{code}"


def field_for(question, known):
    """The field; `known`, {code: [values]}, is what has been answered before."""
    label = _in_its_language(question, "description")
    return AnswerField(
        label=label if question.required else format_html("{} {}", label, _("(frivilligt)")),
        help_text=_in_its_language(question, "datatype_description"),
        required=False,
        initial=known.get(question.code),
        widget=_widget(question),
    )


def _widget(question):
    if not question.is_list:
        lines = LINES.get(question.datatype)
        rows = {"rows": lines, "cols": False}
        return forms.Textarea(attrs=rows) if lines else forms.TextInput()
    choices = [(one.key, _in_its_language(one, "name")) for one in question.values.all()]
    if question.datatype == Datatype.MULTIVALUELIST:
        return forms.CheckboxSelectMultiple(choices=choices)
    if not question.required:
        choices.append((UNKNOWN, _("Vet inte")))
    return forms.RadioSelect(choices=choices)


def _in_its_language(instance, field):
    """The text, marked where it is in another language than the page."""
    text, mark = getattr(instance, field), lang(instance, field)
    return format_html("<span{}>{}</span>", mark, text) if text and mark else text
