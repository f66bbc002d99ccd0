"""What the environment says, read once. A wrong value stops the start with one sentence."""

import secrets
from pathlib import Path
from urllib.parse import urlsplit

import environ
from django.core.exceptions import ImproperlyConfigured

env = environ.Env()


def site_url():
    """The address people use, without a closing slash: `SITE_URL`, or localhost at `PORT`."""
    url = env("SITE_URL", default=f"http://localhost:{env('PORT', default='8000')}").rstrip("/")
    parts = urlsplit(url)
    if parts.scheme not in {"http", "https"} or not parts.hostname or parts.path:
        raise ImproperlyConfigured(f"SITE_URL is {url!r}; write it as https://www.example.se.")
    return url


def allowed_hosts(url):
    """The host of `url`; on this machine all its names."""
    host = urlsplit(url).hostname
    return ["localhost", "127.0.0.1", "[::1]"] if host in {"localhost", "127.0.0.1"} else [host]


def languages(names):
    """The languages of the site as Django wants them, from `SITE_LANGUAGES` ("sv,en").

    `names` maps every known code to its own name. Swedish comes first, always.
    """
    codes = env.list("SITE_LANGUAGES", default=["sv", "en"])
    unknown = [code for code in codes if code not in names]
    if codes[:1] != ["sv"] or unknown or len(set(codes)) != len(codes):
        raise ImproperlyConfigured(
            f"SITE_LANGUAGES is {','.join(codes)!r}; write codes once each, sv first, as in sv,en."
        )
    return [(code, names[code]) for code in codes]


def secret_key(var_dir):
    """`SECRET_KEY`, or one that this installation made up and keeps in `var_dir`."""
    if key := env("SECRET_KEY", default=""):
        if len(key) < 50:
            raise ImproperlyConfigured("SECRET_KEY is too short; use at least 50 characters.")
        return key
    path = Path(var_dir) / "secret_key"
    if not path.exists():
        path.touch(mode=0o600)
        path.write_text(secrets.token_urlsafe(64))
    return path.read_text().strip()
