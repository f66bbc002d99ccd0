"""Collects the static files only when they have changed: compressing them takes seconds."""

from hashlib import sha256

from django.conf import settings
from django.contrib.staticfiles.finders import get_finders
from django.core.management import call_command

MADE_BY = ("requirements.txt", "perstorp/staticfiles.py", "perstorp/script_bundle.py")


def collect_static():
    """Fills STATIC_ROOT unless it already holds these files. True if there was work to do."""
    stamp = settings.VAR_DIR / "static.sha256"
    print_now = fingerprint()
    if stamp.exists() and stamp.read_text() == print_now and settings.STATIC_ROOT.is_dir():
        return False
    call_command("collectstatic", interactive=False, verbosity=0)
    stamp.write_text(print_now)
    return True


def fingerprint():
    """Hash of every static file, the town's colours, and the code and packages that do the work."""
    digest = sha256()
    for name, content in _contents():
        digest.update(f"{name}\0{len(content)}\0".encode())
        digest.update(content)
    return digest.hexdigest()


def _contents():
    for path in (settings.TOWN_DIR / "town.toml", *(settings.BASE_DIR / name for name in MADE_BY)):
        yield path.name, path.read_bytes()
    for finder in get_finders():
        for name, storage in sorted(finder.list([]), key=lambda found: found[0]):
            with storage.open(name) as file:
                yield name, file.read()
