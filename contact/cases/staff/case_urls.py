"""One case and what can be done with it, below /admin/cases/servicerequest/."""

from django.urls import path, register_converter

from contact.cases.reference import ALPHABET

from .case import printing, views


class Reference:
    """What a reference looks like: anything else is answered without the database."""

    regex = f"(?:[{ALPHABET}]{{3}}-){{2}}[{ALPHABET}]{{3}}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(Reference, "reference")

urlpatterns = [
    path("<reference:reference>/", views.case, name="cases_servicerequest_change"),
    path("<reference:reference>/avsandare/", views.sender, name="cases_servicerequest_sender"),
    path("<reference:reference>/handling/", printing.printed, name="cases_servicerequest_printed"),
    path("<reference:reference>/<slug:name>/", views.action, name="cases_servicerequest_action"),
]
