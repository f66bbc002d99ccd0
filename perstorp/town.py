"""The town that lives in this house: what must be known before, and without, the database."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

from django.core.exceptions import ImproperlyConfigured

from .colour import contrast

ENOUGH_CONTRAST = 7  # WCAG 1.4.6, level AAA: text against its background


@dataclass(frozen=True)
class Colours:
    """The accent colour on a light and on a dark page, as #rrggbb."""

    accent: str
    accent_dark: str


@dataclass(frozen=True)
class MapStart:
    """What the map shows first; without it the middle of the municipality."""

    latitude: float
    longitude: float
    zoom: int

    def __post_init__(self):
        if not (abs(self.latitude) <= 90 and abs(self.longitude) <= 180 and 10 <= self.zoom <= 18):
            raise TypeError("map needs a latitude, a longitude and a zoom from 10 to 18")


@dataclass(frozen=True)
class Town:
    name: str  # "Ekby kommun"
    short_name: str  # "Ekby"
    telephone: str  # in mail, beside the forms, and where the database cannot be asked
    email: str
    case_email: str  # where a new synpunkt or felanmälan is announced
    exit_url: str  # where "Lämna sidan snabbt" leads: a neutral Swedish site
    data_protection_email: str
    emblem_width: int
    emblem_height: int
    colours: Colours
    court: str = "förvaltningsrätten"  # where the municipality's decisions are appealed
    map: MapStart | None = None
    # Who and what can help when someone writes of danger: contact points' anchors, pages' paths.
    concern_contacts: tuple[str, ...] = ()
    concern_pages: tuple[str, ...] = ()

    @property
    def telephone_url(self):
        """What dials the number: an address may hold no spaces."""
        return f"tel:{''.join(sign for sign in self.telephone if sign in '+0123456789')}"


def read_town(path: Path) -> Town:
    """The town described in the TOML file `path`.

    Raises ImproperlyConfigured, with one sentence, when something is missing or a colour
    cannot be read against the page.
    """
    try:
        facts = tomllib.loads(path.read_text(encoding="utf-8"))
        colours = Colours(**facts.pop("colours"))
        start = MapStart(**facts.pop("map")) if "map" in facts else None
        town = Town(**facts, colours=colours, map=start)
    except (OSError, tomllib.TOMLDecodeError, TypeError, KeyError) as error:
        raise ImproperlyConfigured(f"{path} does not describe a town: {error}.") from error
    _refuse_faint(path, "accent", colours.accent, "#ffffff")
    _refuse_faint(path, "accent_dark", colours.accent_dark, "#16191d")
    return town


def _refuse_faint(path, name, colour, background):
    try:
        ratio = contrast(colour, background)
    except ValueError as error:
        raise ImproperlyConfigured(f"{path}: {name} is {colour!r}; write #rrggbb.") from error
    if ratio < ENOUGH_CONTRAST:
        raise ImproperlyConfigured(
            f"{path}: {name} {colour} has contrast {ratio:.1f}:1 against {background}; "
            f"text needs {ENOUGH_CONTRAST}:1."
        )
