from functools import wraps

from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from pages.responses import never_kept


def for_visitors(view):
    """A form that needs no cookie (it brings a guard of its own) and leaves no trace."""

    @csrf_exempt
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def guarded(request, *args, **kwargs):
        return never_kept(view(request, *args, **kwargs))

    return guarded


def same_for_everyone(view):
    """Decorates a view that shows everyone the same until something is sent: it may be read aloud
    by the site's own voice."""

    @wraps(view)
    def marked(request, *args, **kwargs):
        response = view(request, *args, **kwargs)
        response.published = request.method in {"GET", "HEAD"}
        return response

    return marked
