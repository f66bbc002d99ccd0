"""GeoReport's XML: no namespace, no attributes, a list as an element that holds one for each."""

from xml.sax.saxutils import escape

DECLARATION = '<?xml version="1.0" encoding="utf-8"?>\n'
# What each one in a list is called.
ITEMS = {
    "attributes": "attribute",
    "endpoints": "endpoint",
    "errors": "error",
    "formats": "format",
    "service_requests": "request",
    "services": "service",
    "values": "value",
}


def to_xml(name, value):
    """`value` (dict, list, text, number, bool or None) as a document whose root is `name`."""
    return DECLARATION + _element(name, value)


def _element(name, value):
    inside = _inside(name, value)
    return f"<{name}>{inside}</{name}>" if inside else f"<{name}/>"


def _inside(name, value):
    if value is None:
        return ""
    if isinstance(value, dict):
        return "".join(_element(key, part) for key, part in value.items())
    if isinstance(value, list):
        return "".join(_element(ITEMS[name], part) for part in value)
    if isinstance(value, bool):
        return str(value).lower()
    return escape(str(value))
