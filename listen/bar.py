"""The bar that the page is read with. It is the same on every page, so no page carries it: the
player's script asks for it, at an address that is another when the bar is."""

from functools import lru_cache
from hashlib import sha256

from django.template.loader import render_to_string
from django.urls import reverse
from django.utils.translation import get_language


def bar():
    """(version, HTML) of the bar in the language that is spoken now."""
    return _bar(get_language())


def bar_address():
    return reverse("listen:bar", args=[bar()[0]])


@lru_cache
def _bar(_language):
    html = render_to_string("listen/bar.html")
    return sha256(html.encode()).hexdigest()[:12], html
