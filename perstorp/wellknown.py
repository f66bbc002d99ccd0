"""Addresses that machines expect to find on any site."""

from datetime import UTC, timedelta

from django.conf import settings
from django.db import Error, connection
from django.http import HttpResponse
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

# RFC 9116 wants less than a year. It is computed: someone reads the mail as long as the site runs.
SECURITY_TXT_IS_VALID = timedelta(days=180)


@require_safe
def robots(request):
    lines = ["User-agent: *", "Disallow: /admin/", "Disallow: /lyssna/ljud/"]
    lines.append(f"Disallow: {reverse('open311:root')}")
    for code, _ in settings.LANGUAGES:
        with override(code):
            lines.append(f"Disallow: {reverse('pages:search')}")
    lines += ["", f"Sitemap: {settings.SITE_URL}{reverse('sitemap')}"]
    return _plain(lines)


@require_safe
def security_txt(request):
    """Whom to tell about a hole in the site (RFC 9116)."""
    expires = (timezone.now() + SECURITY_TXT_IS_VALID).astimezone(UTC)
    return _plain(
        [
            f"Contact: mailto:{settings.TOWN.email}",
            f"Expires: {expires:%Y-%m-%dT00:00:00Z}",
            f"Preferred-Languages: {', '.join(code for code, _ in settings.LANGUAGES)}",
            f"Canonical: {settings.SITE_URL}{request.path}",
        ]
    )


@require_safe
@never_cache
def healthz(request):
    """The process answers. Says nothing of what it needs."""
    return _plain(["ok"])


@require_safe
@never_cache
def readyz(request):
    """The database answers too; 503 when it does not."""
    try:
        with connection.cursor() as cursor:
            cursor.execute("SELECT 1")
    except Error:
        return _plain(["database does not answer"], status=503)
    return _plain(["ok"])


def _plain(lines, status=200):
    text = "".join(f"{line}\n" for line in lines)
    return HttpResponse(text, status=status, content_type="text/plain; charset=utf-8")
