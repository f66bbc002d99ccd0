"""Where the sound of a page is found, of all of it and of each part."""

from urllib.parse import urlencode

from django.urls import reverse


def whole_sound(page):
    """The address of the MP3 of a whole HeardPage."""
    return f"{reverse('sound:whole', args=[page.script.key])}?{_query(page)}"


def part_sound(page, number):
    """The address of the MP3 of its part `number`, from 1."""
    return f"{reverse('sound:part', args=[page.script.key, number])}?{_query(page)}"


def _query(page):
    return urlencode({"sida": page.offer.address})
