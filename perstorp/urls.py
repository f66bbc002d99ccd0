from django.conf.urls.i18n import i18n_patterns
from django.contrib import admin
from django.urls import include, path

from . import sitemap, wellknown
from .media import media

urlpatterns = [
    # What residents read comes first.
    *i18n_patterns(
        path("fragor-och-svar/", include("faq.urls")),
        path("kontakt/", include("contact.urls")),
        path("synpunkter-felanmalan/", include("contact.cases.urls")),
        path("nyheter/", include("pages.news.urls")),
        path("anslagstavla/", include("pages.notices.urls")),
        path("viktigt/", include("pages.alerts.urls")),
        path("lyssna/", include("listen.urls")),
        prefix_default_language=False,
    ),
    path("healthz", wellknown.healthz),
    path("readyz", wellknown.readyz),
    path("robots.txt", wellknown.robots),
    path(".well-known/security.txt", wellknown.security_txt),
    path("sitemap.xml", sitemap.index, name="sitemap"),
    path("sitemap-<slug:section>.xml", sitemap.part, name="sitemap-part"),
    path("admin/", admin.site.urls),
    path("media/<path:path>", media),
    path("open311/", include("contact.cases.open311.urls")),
    path("lyssna/ljud/", include("listen.sound_urls")),
    # Last: pages answer to any other address.
    *i18n_patterns(path("", include("pages.urls")), prefix_default_language=False),
]

handler400 = "pages.errors.bad_request"
handler403 = "pages.errors.permission_denied"
handler404 = "pages.errors.not_found"
handler500 = "pages.errors.server_error"
