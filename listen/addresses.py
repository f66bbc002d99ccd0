"""Where sound is found: by the key of what is said, and the address of the page that says it."""

from urllib.parse import urlencode

from django.urls import reverse


def whole_sound(key, page):
    """The address of the MP3 of the whole page at `page`, whose Script has the key `key`."""
    return f"{reverse('sound:whole', args=[key])}?{urlencode({'sida': page})}"


def part_sound(key, number, page):
    """The address of the MP3 of its part `number`, from 1."""
    return f"{reverse('sound:part', args=[key, number])}?{urlencode({'sida': page})}"


def part_times(key, number, page):
    """The address of the WebVTT of that part."""
    return f"{reverse('sound:times', args=[key, number])}?{urlencode({'sida': page})}"


def any_part(address):
    """The address of part 0, which there is none of, with {part} where a number is to stand."""
    return address.replace("/0.", "/{part}.", 1)
