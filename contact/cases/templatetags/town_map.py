from django import template
from django.conf import settings
from django.urls import reverse

from contact.cases.place.geography import map_box
from contact.cases.place.grid import ZOOMS

register = template.Library()


@register.simple_tag
def town_map():
    """What draws the map, in words that a script reads; None where the operator has set none."""
    if settings.MAP is None:
        return None
    box, start = map_box(), settings.TOWN.map
    return {
        "tiles": reverse("cases:tile", args=[0, 0, 0]).replace("0/0/0", "{z}/{x}/{y}"),
        "bounds": f"{box.south:.5f} {box.west:.5f} {box.north:.5f} {box.east:.5f}",
        "zooms": f"{ZOOMS[0]} {ZOOMS[-1]}",
        "start": f"{start.latitude:.5f} {start.longitude:.5f} {start.zoom}" if start else "",
        "attribution": settings.MAP.attribution,
    }
