from django import forms

from contact.models import OpeningHours, Telephone
from contact.models.hours import DAYS
from pages.admin_base import StaffTabularInline, TextInline


class TelephoneInline(TextInline):
    model = Telephone
    fieldsets = [(None, {"fields": ["number", "label", "position"]})]


class HoursInline(StaffTabularInline):
    """The ordinary hours: a row for each span of the week."""

    model = OpeningHours
    fields = ["service", *DAYS, "opens", "closes", "valid_from", "valid_through"]
    verbose_name = "rad med vanliga tider"
    verbose_name_plural = (
        "Vanliga öppettider: en rad för varje tid på dagen. Stänger ni för lunch behövs två rader."
    )

    def get_queryset(self, request):
        return super().get_queryset(request).filter(is_exception=False)


class ExceptionForm(forms.ModelForm):
    def __init__(self, *args, **kwargs):
        super().__init__(*args, **kwargs)
        self.instance.is_exception = True


class ExceptionInline(TextInline):
    """Days that are not as usual. They hold whatever the ordinary hours and holidays say."""

    model = OpeningHours
    form = ExceptionForm
    fieldsets = [
        (
            None,
            {
                "fields": ["service", "valid_from", "valid_through", "opens", "closes", "reason"],
                "description": (
                    "För en enda dag räcker det att fylla i från och med. Lämna tiderna tomma om "
                    "det är stängt. Är både telefonen och besöken stängda behövs två undantag. "
                    "Ett undantag gäller också på helgdagar."
                ),
            },
        )
    ]
    verbose_name = "undantag"
    verbose_name_plural = "Undantag: dagar då det inte är som vanligt"

    def get_queryset(self, request):
        return super().get_queryset(request).filter(is_exception=True)
