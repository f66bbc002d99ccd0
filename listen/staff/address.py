"""Addresses of pages, as staff type them and as they are led to how the pages sound."""

from urllib.parse import urlencode, urlsplit

from django.conf import settings
from django.urls import reverse


def path_of(typed, host):
    """The path and query of the page that someone `typed` the address of.

    A whole address is of this site if it is that of `host` or settings.SITE_URL. "" where it is
    not, and where nothing was typed.
    """
    try:
        found = urlsplit(typed.strip())
    except ValueError:
        return ""
    if found.netloc and found.netloc not in {host, urlsplit(settings.SITE_URL).netloc}:
        return ""
    path = found.path if found.path.startswith("/") else f"/{found.path}"
    if not path.endswith("/") and "." not in path:
        path += "/"  # as the address of every page here ends
    return f"{path}?{found.query}" if found.query else path


def reading_address(page):
    """Where staff are shown how the page at the address `page` sounds."""
    return f"{reverse('admin:listen_reading')}?{urlencode({'sida': page})}"
