"""The fields of each resource and their types, as the specification has them."""

from datetime import datetime

OPTIONAL = type(None)
FIELDS = {
    "discovery": {
        "changeset": [str],
        "contact": [str],
        "key_service": [str],
        "endpoints": [list],
    },
    "endpoint": {
        "specification": [str],
        "url": [str],
        "changeset": [str],
        "type": [str],
        "formats": [list],
    },
    "service": {
        "service_code": [str],
        "service_name": [str],
        "description": [str, OPTIONAL],
        "metadata": [bool],
        "type": [str],
        "keywords": [str, OPTIONAL],
        "group": [str, OPTIONAL],
    },
    "service_definition": {"service_code": [str], "attributes": [list]},
    "attribute": {
        "variable": [bool],
        "code": [str],
        "datatype": [str],
        "required": [bool],
        "datatype_description": [str, OPTIONAL],
        "order": [int],
        "description": [str],
    },
    "value": {"key": [str], "name": [str]},
    "receipt": {
        "service_request_id": [str],
        "service_notice": [str, OPTIONAL],
        "account_id": [OPTIONAL],
    },
    "request": {
        "service_request_id": [str],
        "status": [str],
        "status_notes": [str, OPTIONAL],
        "service_name": [str],
        "service_code": [str],
        "description": [str, OPTIONAL],
        "agency_responsible": [str, OPTIONAL],
        "service_notice": [str, OPTIONAL],
        "requested_datetime": [str],
        "updated_datetime": [str],
        "expected_datetime": [str, OPTIONAL],
        "address": [str, OPTIONAL],
        "address_id": [str, OPTIONAL],
        "zipcode": [str, OPTIONAL],
        "lat": [float, OPTIONAL],
        "long": [float, OPTIONAL],
        "media_url": [str, OPTIONAL],
    },
    "error": {"code": [int], "description": [str]},
}


def check(kind, value, without=()):
    """Every field is there, no other one is, and each is of its type; moments have an offset."""
    fields = {name: types for name, types in FIELDS[kind].items() if name not in without}
    assert list(value) == list(fields)
    for name, types in fields.items():
        assert type(value[name]) in types, name
        if name.endswith("_datetime") and value[name]:
            assert datetime.fromisoformat(value[name]).utcoffset() is not None
