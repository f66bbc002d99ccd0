from django import forms
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from contact.cases.models.service import LocationPolicy
from contact.cases.place import geography
from contact.cases.place.coordinate import CoordinateField
from contact.cases.steps import chosen_service
from pages.forms import TextField

from .step import StepForm

ANSWERS = ("place", "lat", "long")


class PlaceForm(StepForm):
    """Where it is: in words, as a point, both or, if the service lets it be unknown, neither."""

    place = TextField(
        label=gettext_lazy("Var är det? (frivilligt)"),
        help_text=gettext_lazy(
            "Till exempel en gata, en byggnad eller något i närheten. Vet du inte var kan du "
            "hoppa över frågan."
        ),
        longest=250,
        required=False,
    )
    lat = CoordinateField(label=gettext_lazy("Latitud (nord)"), most=90, example=58.12345)
    long = CoordinateField(label=gettext_lazy("Longitud (öst)"), most=180, example=15.12345)
    outside = forms.BooleanField(label=gettext_lazy("Ja, platsen stämmer"), required=False)

    def __init__(self, request, now, draft):
        self.known = draft.answers("place")
        super().__init__(request, now, draft, initial=self.known)
        service = chosen_service(draft)
        self.required = service is not None and service.location_policy == LocationPolicy.REQUIRED
        if self.required:
            self.fields["place"].label = _("Var är det?")
            self.fields["place"].help_text = _(
                "Till exempel en gata, en byggnad eller något i närheten."
            )

    @property
    def has_point(self):
        """True if coordinates are written, rightly or wrongly."""
        return any(self[name].value() not in {None, ""} for name in ("lat", "long"))

    @property
    def asks_again(self):
        """True where a point outside the municipality is, or has been, questioned."""
        return "outside" in self.errors or bool(self["outside"].value())

    def clean(self):
        answers = super().clean()
        if not self.errors.keys() & {"lat", "long"}:
            self._check_point(answers["lat"], answers["long"])
        if self.required and not self.errors and not answers["place"] and answers["lat"] is None:
            self.add_error("place", _("Skriv var det är. Det räcker att beskriva platsen i ord."))
        return {name: answers.get(name) for name in ANSWERS}

    def _check_point(self, lat, long):
        if lat is None and long is not None:
            self.add_error("lat", _("Skriv också latituden, eller ta bort longituden."))
        elif long is None and lat is not None:
            self.add_error("long", _("Skriv också longituden, eller ta bort latituden."))
        elif lat == long == 0:
            self.add_error("lat", _("Koordinaterna 0 och 0 ligger ute i havet. Rätta dem."))
        elif lat is not None and not self._is_likely(lat, long):
            self.add_error(
                "outside",
                _(
                    "Platsen ligger utanför kommunen. Stämmer den? Kryssa i rutan, eller ändra "
                    "platsen."
                ),
            )

    def _is_likely(self, lat, long):
        """True in the municipality, and for a point that its sender has said is right."""
        confirmed = self.cleaned_data["outside"]
        known = (self.known.get("lat"), self.known.get("long")) == (lat, long)
        return confirmed or known or geography.is_inside(lat, long)
