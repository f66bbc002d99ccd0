from django.conf import settings
from django.utils.functional import SimpleLazyObject

from . import extensions
from .editing import reader_of
from .language import in_language, split_prefix
from .navigation import Navigation


def site(request):
    """What every page knows; nothing is fetched before a template asks for it.

    A view may give its own `navigation` and `languages`.
    """
    language, path = split_prefix(request.path)
    return {
        "town": settings.TOWN,
        "site_url": settings.SITE_URL,
        "canonical_url": settings.SITE_URL + in_language(path, language),
        "other_languages": [
            {"code": code, "name": name, "url": in_language(path, code)}
            for code, name in settings.LANGUAGES
            if code != language
        ],
        "navigation": SimpleLazyObject(lambda: Navigation(reader_of(request))),
        "language_codes": [code for code, _ in settings.LANGUAGES],
        "swedish_path": path,
        "top_panels": SimpleLazyObject(extensions.top_panels.collect),
        "footer_panels": SimpleLazyObject(extensions.footer_panels.collect),
    }
