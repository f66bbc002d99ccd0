"""GeoReport's JSON: the same as the XML by the Spark convention, so a list has no name."""

import json


def to_json(name, value):
    return json.dumps(value, ensure_ascii=False)
