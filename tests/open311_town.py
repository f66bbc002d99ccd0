"""What a client of Open311's finds: services, questions and published cases."""

import secrets

from django.utils import timezone

from contact.cases.models import ApiKey, AttributeValue, Media, Service, ServiceRequest
from contact.cases.receiving import store
from contact.cases.submission import Submission

from .open311_client import Open311

LAMP = {"service_code": "lampa", "description": "Lampan är trasig."}


def make_service(code="lampa", **fields):
    defaults = {"service_name": "Gatubelysning", "kind": "felanmalan", "api_visible": True}
    return Service.objects.create(service_code=code, **defaults | fields)


def make_question(service, code, datatype="string", values=(), **fields):
    defaults = {"description": "Vad står det på stolpen?", "position": service.attributes.count()}
    question = service.attributes.create(code=code, datatype=datatype, **defaults | fields)
    for position, (key, name) in enumerate(values):
        AttributeValue.objects.create(attribute=question, key=key, name=name, position=position)
    return question


def make_report(service=None, now=None, **fields):
    """A case as it is stored, not published."""
    defaults = {"key": secrets.token_urlsafe(), "kind": "felanmalan", "description": "Hemligt."}
    return store(Submission(service=service, **defaults | fields), now or timezone.now())


def make_published(service, now=None, changes=None, **fields):
    """A case that anyone may read; `changes` are set on it afterwards."""
    case = make_report(service, now, **fields)
    public = {"description_visibility": "public", "public_description": "Lampan lyser inte."}
    ServiceRequest.objects.filter(pk=case.pk).change(**public | (changes or {}))
    return ServiceRequest.objects.get(pk=case.pk)


def make_photo(case, now=None, **fields):
    defaults = {"sha256": "0" * 64, "width": 800, "height": 600, "bytes": 1000}
    defaults["created"] = now or timezone.now()
    return Media.objects.create(request=case, **defaults | fields)


def make_client():
    """A client with a key of its own."""
    return Open311(ApiKey.issue("Appen")[1])
