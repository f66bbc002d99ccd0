"""What every answer has: a language, its headers, and a page that says what went wrong."""

from django.conf import settings
from django.urls import Resolver404, resolve, reverse
from django.utils import translation
from django.utils.cache import has_vary_header

from pages.errors import error_page
from pages.language import split_prefix
from pages.permissions import permissions

LARGEST_UPLOAD = 60_000_000  # bytes: a document for the notice board, and what stands around it
PERMISSIONS = permissions()


def language_from_path(get_response):
    """The address alone decides the language: no cookie, and no guess from the browser."""

    def middleware(request):
        language, _ = split_prefix(request.path_info)
        translation.activate(language)
        request.LANGUAGE_CODE = language
        response = get_response(request)
        response.headers.setdefault("Content-Language", language)
        return response

    return middleware


def security_headers(get_response):
    """Says what the browser may not do, and how long the answer may be kept and by whom."""

    def middleware(request):
        response = get_response(request)
        response.headers.setdefault("Permissions-Policy", PERMISSIONS)
        response.headers.setdefault("Cross-Origin-Resource-Policy", "same-origin")
        response.headers.setdefault("Cache-Control", _cache_control(request, response))
        return response

    return middleware


def _cache_control(request, response):
    """Kept by anyone but asked for anew each time (ETag), so that a change is seen at once.

    A redirect is not kept: it may lead to a sensitive page, and would tell who has been there.
    """
    staff = has_vary_header(response, "Cookie") and request.COOKIES
    if staff or request.method not in {"GET", "HEAD"} or response.status_code not in {200, 304}:
        return "private, no-store"
    return "public, no-cache"


def error_pages(get_response):
    """Gives the errors that Django answers without a word (405) a page with words."""

    def middleware(request):
        response = get_response(request)
        if response.status_code != 405 or response.streaming or response.content:
            return response
        page = error_page(request, 405)
        page["Allow"] = response.headers.get("Allow", "")
        return page

    return middleware


def sizes_of_bodies(get_response):
    """Refuses what is larger than any form here takes, before it fills memory or disk."""

    def middleware(request):
        size = int(request.META.get("CONTENT_LENGTH") or 0)
        if size > settings.DATA_UPLOAD_MAX_MEMORY_SIZE and size > _largest_body(request):
            return error_page(request, 413)
        return get_response(request)

    return middleware


def _largest_body(request):
    """Of staff, a document; of a visitor, a photo where one is asked for (pages/bodies.py)."""
    if request.path_info.startswith(reverse("admin:index")):
        return LARGEST_UPLOAD
    try:
        return getattr(resolve(request.path_info).func, "largest_body", 0)
    except Resolver404:
        return 0
