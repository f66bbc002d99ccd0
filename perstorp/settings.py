"""One settings module for every environment; what differs comes from the environment.

With nothing set the site runs safely on this machine, with its data in var/.
docs/operations.md lists every variable.
"""

from pathlib import Path
from urllib.parse import quote

import django.conf.locale
from csp.constants import NONCE, NONE, SELF
from whitenoise.compress import Compressor

from contact.cases.place.area import read_area

from . import environment
from .environment import env
from .listening import read_listening
from .logs import LOGGING  # noqa: F401
from .map import read_map
from .town import read_town

BASE_DIR = Path(__file__).resolve().parent.parent

# What differs

VAR_DIR = environment.var_dir(BASE_DIR / "var")
SITE_URL = environment.site_url()
HTTPS = SITE_URL.startswith("https://")
TRUSTED_PROXIES = environment.trusted_proxies(HTTPS)
DEBUG = env.bool("DEBUG", default=False)
SECRET_KEY = environment.secret_key(VAR_DIR)
ALLOWED_HOSTS = environment.allowed_hosts(SITE_URL)
DATABASES = {"default": environment.database(VAR_DIR)}
# Room for so many that nobody can crowd out what it remembers of wrong passwords.
CACHES = {"default": env.cache("CACHE_URL", default="locmemcache://?max_entries=100000")}
vars().update(env.email("EMAIL_URL", default=f"filemail:///{quote(str(VAR_DIR / 'mail'))}"))
# Less than the process that sends has to end in (perstorp/management/processes.py).
EMAIL_TIMEOUT = 10

# The town: its name, colours and start content are content, not code.
TOWN_DIR = Path(env("TOWN_DIR", default=str(BASE_DIR / "content" / "perstorp"))).resolve()
TOWN = read_town(TOWN_DIR / "town.toml")
TOWN_AREA = read_area(TOWN_DIR / "boundary.geojson")
MAP = read_map(TOWN_AREA)
LISTEN = read_listening()
# Off, every page is made anew for each who asks and nothing is copied: to look for a fault, or
# to measure.
KEPT_PAGES = env.bool("KEPT_PAGES", default=True)
# Off, nothing is copied ahead, and there is nothing to show when the database is away.
KEPT_COPIES = env.bool("KEPT_COPIES", default=True)
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env("MAIL_FROM", default=TOWN.email)

# Application

INSTALLED_APPS = [
    "perstorp.apps.PerstorpConfig",
    "modeltranslation",  # before the admin, which it extends
    "perstorp.apps.StaffAdminConfig",
    "perstorp.apps.PeopleConfig",  # django.contrib.auth
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.sitemaps",
    "django.contrib.staticfiles",
    "django.forms",
    "adminsortable2",
    "django_prose_editor",
    "js_asset",
    "reversion",
    # In this order they show their panels and load their start content.
    "pages",
    "pages.kept",
    "pages.alerts",
    "pages.search",
    "contact",
    "contact.cases",
    "faq",
    "pages.notices",
    "pages.news",
    "listen",
]
MIDDLEWARE = [
    "perstorp.middleware.security_headers",
    "contact.cases.open311.middleware.open311",
    "django.middleware.security.SecurityMiddleware",
    "perstorp.csp.PolicyOnce",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "perstorp.compression.TextCompression",
    "django.middleware.http.ConditionalGetMiddleware",
    "perstorp.middleware.language_from_path",
    "perstorp.middleware.error_pages",
    "perstorp.middleware.sizes_of_bodies",
    "perstorp.for_staff.Sessions",
    "django.middleware.common.CommonMiddleware",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "perstorp.for_staff.Logins",
    "perstorp.for_staff.Messages",
    "listen.middleware.read_aloud",
    "pages.middleware.moved_addresses",
]
ROOT_URLCONF = "perstorp.urls"
WSGI_APPLICATION = "perstorp.wsgi.application"
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "DIRS": [BASE_DIR / "templates"],
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
                "pages.context.site",
            ],
            "builtins": [
                "pages.templatetags.site",
                "pages.templatetags.extends",
                "pages.templatetags.remember",
                "django.templatetags.i18n",
            ],
        },
    }
]
FORM_RENDERER = "pages.forms.FieldRenderer"

# Language and time

LANGUAGE_CODE = "sv"
LANGUAGES = environment.languages(
    {code: info.get("name_local", code) for code, info in django.conf.locale.LANG_INFO.items()}
)
LOCALE_PATHS = [BASE_DIR / "locale"]
MODELTRANSLATION_DEFAULT_LANGUAGE = "sv"
MODELTRANSLATION_FALLBACK_LANGUAGES = ("sv",)
TIME_ZONE = "Europe/Stockholm"
USE_TZ = True

# Files

STATIC_URL = "/static/"
STATIC_ROOT = VAR_DIR / "static"
STATICFILES_DIRS = [BASE_DIR / "static", ("town", TOWN_DIR / "static")]
MEDIA_URL = "/media/"
MEDIA_ROOT = VAR_DIR / "media"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    "staticfiles": {"BACKEND": "perstorp.staticfiles.BundlingStorage"},
}
WHITENOISE_MAX_AGE = 0 if DEBUG else 3600
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
WHITENOISE_ALLOW_ALL_ORIGINS = False
# Source maps are for a developer's browser: not worth the seconds it takes to compress them.
WHITENOISE_SKIP_COMPRESS_EXTENSIONS = (*Compressor.SKIP_COMPRESS_EXTENSIONS, "map")

# Security

SESSION_COOKIE_NAME = "__Host-sessionid" if HTTPS else "sessionid"
CSRF_COOKIE_NAME = "__Host-csrftoken" if HTTPS else "csrftoken"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = HTTPS
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Strict"
SESSION_COOKIE_AGE = 12 * 60 * 60
CSRF_COOKIE_HTTPONLY = True
CSRF_FAILURE_VIEW = "pages.errors.csrf_failure"
SECURE_SSL_REDIRECT = HTTPS
SECURE_REDIRECT_EXEMPT = [r"^(healthz|readyz)$"]  # asked on the machine itself, without TLS
SECURE_HSTS_SECONDS = 63072000 if HTTPS else 0
SECURE_HSTS_INCLUDE_SUBDOMAINS = HTTPS
SECURE_HSTS_PRELOAD = HTTPS
SECURE_REFERRER_POLICY = "same-origin"
X_FRAME_OPTIONS = "DENY"
# A visitor sends a few kilobytes of text; how large staff's files may be, says middleware.py.
DATA_UPLOAD_MAX_MEMORY_SIZE = 2_621_440
DATA_UPLOAD_MAX_NUMBER_FIELDS = 2000
DATA_UPLOAD_MAX_NUMBER_FILES = 10
# As much as a photo may be: what someone sends is never on disk before it is cleaned.
FILE_UPLOAD_MAX_MEMORY_SIZE = 16_000_000
AUTH_PASSWORD_VALIDATORS = [
    {
        "NAME": "django.contrib.auth.password_validation.MinimumLengthValidator",
        "OPTIONS": {"min_length": 12},
    },
    {"NAME": "django.contrib.auth.password_validation.UserAttributeSimilarityValidator"},
    {"NAME": "django.contrib.auth.password_validation.CommonPasswordValidator"},
]
LOGIN_URL = "admin:login"
LOGIN_REDIRECT_URL = "admin:index"
CONTENT_SECURITY_POLICY = {
    "DIRECTIVES": {
        "default-src": [NONE],
        # The nonce is only sent by pages that ask for one: the rich text editor's.
        "script-src": [SELF, NONCE],
        "style-src": [SELF],
        "img-src": [SELF, "data:"],
        "font-src": [SELF],
        "connect-src": [SELF],
        "media-src": [SELF],
        "manifest-src": [SELF],
        "form-action": [SELF],
        "base-uri": [NONE],
        "object-src": [NONE],
        "frame-ancestors": [NONE],
        "upgrade-insecure-requests": HTTPS,
    }
}
