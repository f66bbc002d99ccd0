"""What the environment says, read once. A wrong value stops the start with one sentence."""

import os
import re
import secrets
from ipaddress import ip_network
from pathlib import Path
from urllib.parse import urlsplit
from warnings import catch_warnings

import environ
from django.core.exceptions import ImproperlyConfigured

SQLITE = {
    # IMMEDIATE: a transaction that will write waits for its turn instead of failing halfway.
    "transaction_mode": "IMMEDIATE",
    "timeout": 20,
    "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL;",
}
# A server that is not there keeps nobody waiting (seconds; milliseconds).
POSTGRESQL = {"connect_timeout": 3, "tcp_user_timeout": 5000}
ADDRESS = re.compile(r"https?://([A-Za-z0-9.-]+|\[[0-9A-Fa-f:.]+\])(:[0-9]{1,5})?")


class Environment(environ.Env):
    """A variable that is set to nothing counts as not set: `BIND=` in a list of them."""

    @property
    def ENVIRON(self):  # noqa: N802 - the library's name
        return {name: value for name, value in os.environ.items() if value}


env = Environment()


def var_dir(default):
    """The folder in which the site keeps what it stores: `VAR_DIR`, made if it is not there."""
    path = Path(env("VAR_DIR", default=str(default))).resolve()
    try:
        path.mkdir(parents=True, exist_ok=True)
        if not os.access(path, os.W_OK | os.X_OK):
            raise PermissionError(0, "Permission denied")
    except OSError as error:
        raise ImproperlyConfigured(
            f"VAR_DIR is {str(path)!r}, where nothing can be stored: {error.strerror}."
        ) from error
    return path


def site_url():
    """The address people use, without a closing slash: `SITE_URL`, or localhost at `PORT`."""
    url = env("SITE_URL", default=f"http://localhost:{env('PORT', default='8000')}").rstrip("/")
    if not ADDRESS.fullmatch(url):
        raise ImproperlyConfigured(f"SITE_URL is {url!r}; write it as https://www.example.se.")
    return url


def trusted_proxies(https):
    """The networks whose word for who asks is taken: `TRUSTED_PROXIES` ("127.0.0.1,10.0.0.0/8").

    Where there is TLS, something on this machine ends it; else nobody stands in between.
    """
    given = env.list("TRUSTED_PROXIES", default=["127.0.0.0/8", "::1"] if https else [])
    try:
        return [ip_network(text.strip()) for text in given]
    except ValueError as error:
        raise ImproperlyConfigured(
            f"TRUSTED_PROXIES is {','.join(given)!r}; write addresses or networks, "
            "as in 127.0.0.1,10.0.0.0/8."
        ) from error


def database(folder):
    """The database of `DATABASE_URL`, or one of SQLite in `folder`, as Django wants it."""
    sqlite = {"ENGINE": "django.db.backends.sqlite3", "NAME": folder / "db.sqlite3"}
    try:
        with catch_warnings(action="ignore"):  # the library's would quote the password
            found = env.db("DATABASE_URL") if "DATABASE_URL" in env.ENVIRON else sqlite
    except ValueError:  # the port is no number
        found = {}
    kind = found.get("ENGINE", "").rpartition(".")[2]
    if kind not in {"sqlite3", "postgresql"}:
        # The address itself holds a password.
        raise ImproperlyConfigured(
            "DATABASE_URL must name PostgreSQL or SQLite, as in postgres://user:password@host/name."
        )
    options = SQLITE if kind == "sqlite3" else POSTGRESQL | found.get("OPTIONS", {})
    return found | {"CONN_MAX_AGE": 60, "OPTIONS": options}


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
