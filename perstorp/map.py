"""Where the pictures of the map come from, if the operator has said so."""

import re
from dataclasses import dataclass
from urllib.parse import urlsplit

from django.core.exceptions import ImproperlyConfigured

from .environment import env

PLACES = ("{z}", "{x}", "{y}")
HOST = re.compile(r"([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?")


@dataclass(frozen=True)
class Map:
    """`tiles` is an address with {z}, {x} and {y} in it; `attribution` says whose the map is."""

    tiles: str
    attribution: str


def read_map(boundary):
    """The Map of MAP_TILES and MAP_ATTRIBUTION; None where none is set.

    `boundary` is the municipality's Area or None: without it no map can be bounded.
    Raises ImproperlyConfigured. An address of tiles may hold a key, and is not told.
    """
    tiles = env("MAP_TILES", default="")
    if not tiles:
        return None
    if not _is_address(tiles):
        raise ImproperlyConfigured(
            "MAP_TILES must be written as https://tiles.example.se/{z}/{x}/{y}.png."
        )
    attribution = env("MAP_ATTRIBUTION", default="").strip()
    if not attribution:
        raise ImproperlyConfigured("MAP_TILES needs MAP_ATTRIBUTION: whose the map is.")
    if boundary is None:
        raise ImproperlyConfigured("MAP_TILES needs boundary.geojson in the folder TOWN_DIR.")
    return Map(tiles, attribution)


def _is_address(tiles):
    """True for http or https, a host without user or password, and each place after it once."""
    try:
        url = urlsplit(tiles)
    except ValueError:
        return False
    path = f"{url.path}?{url.query}"
    bare = path
    for place in PLACES:
        bare = bare.replace(place, "", 1)
    return (
        url.scheme in {"http", "https"}
        and HOST.fullmatch(url.netloc) is not None
        and all(place in path for place in PLACES)
        and re.fullmatch(r"[!-~]+", bare) is not None
        and not set(bare) & set('{}<>"\\')
        and not url.fragment
    )
