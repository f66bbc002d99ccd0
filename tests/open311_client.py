"""A client of Open311's: it asks for everything in both formats, and they must say the same."""

import json
from urllib.parse import urlencode
from xml.etree import ElementTree

from django.test import Client

TYPES = {"xml": "text/xml; charset=utf-8", "json": "application/json; charset=utf-8"}
START = b'<?xml version="1.0" encoding="utf-8"?>\n<'
FORM = "application/x-www-form-urlencoded"
LISTS = {"services", "attributes", "values", "service_requests", "errors", "endpoints", "formats"}
NUMBERS = {"lat", "long", "order"}
BOOLEANS = {"metadata", "variable", "required"}


class Open311:
    def __init__(self, key=""):
        self.key = key
        self.client = Client(enforce_csrf_checks=True, raise_request_exception=False)

    def get(self, address, **query):
        """What /open311/<address> answers, read from the JSON; the XML must say the same."""
        self.json = self.client.get(f"/open311/{address}.json", query)
        self.xml = self.client.get(f"/open311/{address}.xml", query)
        assert self.json.status_code == self.xml.status_code
        value = read(self.json, "json")
        assert read(self.xml, "xml") == value
        return value

    def found(self, **query):
        """The references that the list holds, in its order."""
        return [one["service_request_id"] for one in self.get("v2/requests", **query)]

    def post(self, sent=(), format="json", key=None, **headers):
        """Sends a case, and gives what is answered. `sent` is a dict, or a list of pairs."""
        pairs = list(sent.items() if isinstance(sent, dict) else sent)
        pairs.append(("api_key", self.key if key is None else key))
        address = f"/open311/v2/requests.{format}"
        self.answer = self.client.post(address, urlencode(pairs), FORM, headers=headers)
        return read(self.answer, format)

    def sent(self, sent=(), **headers):
        """The reference that a case gets."""
        [receipt] = self.post(sent, **headers)
        assert self.answer.status_code == 200
        return receipt["service_request_id"]

    def refused(self, sent=(), status=400, **headers):
        """The descriptions of the errors, when a case is refused with `status`."""
        errors = self.post(sent, **headers)
        assert self.answer.status_code == status == errors[0]["code"]
        return [error["description"] for error in errors]


def read(answer, format):
    """What an answer says in Python's terms, once its outside is as it should be."""
    assert answer["Content-Type"] == TYPES[format]
    assert not answer.cookies
    if format == "json":
        return json.loads(answer.content)
    assert answer.content.startswith(START)
    return spark(ElementTree.fromstring(answer.content))


def spark(element):
    """Spark: what holds one kind of child is a list; and GeoReport's types of texts."""
    kinds = {child.tag for child in element}
    assert not element.attrib
    if element.tag in LISTS:
        assert len(kinds) <= 1
        return [spark(child) for child in element]
    if kinds:
        assert len(kinds) == len(element) > 1
        return {child.tag: _typed(element, child) for child in element}
    return element.text


def _typed(parent, element):
    value = spark(element)
    if value is None:
        return None
    if element.tag in NUMBERS or (parent.tag, element.tag) == ("error", "code"):
        return float(value)
    if element.tag in BOOLEANS:
        return {"true": True, "false": False}[value]
    return value
