"""The two formats that a client can ask for, by how the address ends."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from pages.cleaning import scrub

from .json import to_json
from .xml import to_xml

EXTENSION = re.compile(r"\.(xml|json)\Z")


@dataclass(frozen=True)
class Format:
    content_type: str  # letter by letter as GeoReport v2 has it
    to_text: Callable

    def write(self, name, value):
        """`value`, made of dicts and lists, as the bytes of a document whose root is `name`."""
        return self.to_text(name, _cleaned(value)).encode()


FORMATS = {
    "xml": Format("text/xml; charset=utf-8", to_xml),
    "json": Format("application/json; charset=utf-8", to_json),
}
XML = FORMATS["xml"]


def format_of(path):
    """The Format that `path` asks for, or None."""
    extension = EXTENSION.search(path)
    return FORMATS[extension[1]] if extension else None


def _cleaned(value):
    """`value` with nothing in its texts that XML cannot hold, and None for an empty one."""
    if isinstance(value, dict):
        return {name: _cleaned(part) for name, part in value.items()}
    if isinstance(value, list):
        return [_cleaned(part) for part in value]
    if isinstance(value, str):
        return scrub(value) or None
    return value
