from django.conf import settings
from django.http import HttpResponse
from django.utils import timezone
from django.views.decorators.http import require_safe

from . import tiles
from .errors import MissingTileError, TileError
from .geography import map_box
from .grid import shows
from .upstream import kind_of

KEPT = 24 * 60 * 60  # seconds in a browser


@require_safe
def tile(request, z, x, y):
    """A picture of the map. What the municipality's map does not show is asked of nobody."""
    try:
        if settings.MAP is None or not shows(map_box(), z, x, y):
            raise MissingTileError
        picture = tiles.tile(z, x, y, timezone.now())
    except TileError as error:
        return _answer(HttpResponse(status=error.status, content_type="text/plain"), error.lasts)
    return _answer(HttpResponse(picture, content_type=kind_of(picture)), KEPT)


def _answer(response, seconds):
    response["Cache-Control"] = f"public, max-age={seconds}" if seconds else "no-store"
    return response
