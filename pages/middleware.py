from django.http import HttpResponsePermanentRedirect

from .errors import error_page
from .language import in_language, split_prefix
from .models import MovedAddress


def moved_addresses(get_response):
    """An address that has been public answers for ever: where its page is, or that it is gone."""

    def middleware(request):
        response = get_response(request)
        if response.status_code != 404 or request.method not in {"GET", "HEAD"}:
            return response
        language, path = split_prefix(request.path_info)
        moved = MovedAddress.objects.filter(old=path).first() if path.isprintable() else None
        if moved is None:
            return response
        if not moved.new:
            return error_page(request, 410)
        return HttpResponsePermanentRedirect(in_language(moved.new, language))

    return middleware
