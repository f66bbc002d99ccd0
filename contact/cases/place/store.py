"""The tiles that have been fetched, as files. All of it may be removed at any time."""

import hashlib
import os
from contextlib import suppress
from pathlib import Path
from tempfile import NamedTemporaryFile

from django.conf import settings

FOLDERS = 64
LARGEST_FOLDER = 4 * 1024 * 1024  # bytes: 256 MB in all


def folder():
    path = Path(settings.VAR_DIR) / "tiles"
    path.mkdir(parents=True, exist_ok=True)
    return path


def read(z, x, y):
    """(picture, the second when it was kept), or (None, 0)."""
    path = _path(z, x, y)
    try:
        return path.read_bytes(), path.stat().st_mtime
    except FileNotFoundError:
        return None, 0


def keep(z, x, y, picture):
    """Keeps `picture`, all of it or nothing, and removes the oldest where too much is kept."""
    path = _path(z, x, y)
    path.parent.mkdir(exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, delete=False) as file:
        file.write(picture)
    os.replace(file.name, path)
    _make_room(path.parent)


def _path(z, x, y):
    """Where the tile lies. Another map has other names, so an old one is never shown."""
    of_map = hashlib.sha256(settings.MAP.tiles.encode()).hexdigest()[:12]
    return folder() / f"{(x + 8 * y) % FOLDERS:02}" / f"{of_map}-{z}-{x}-{y}"


def _make_room(path):
    """Files that a killed process left half written are old one day, and go like others."""
    files = []
    for file in os.scandir(path):
        with suppress(FileNotFoundError):
            files.append((file.stat().st_mtime, file.stat().st_size, file.path))
    excess = sum(size for _, size, _ in files) - LARGEST_FOLDER
    for _, size, name in sorted(files):
        if excess <= 0:
            return
        Path(name).unlink(missing_ok=True)
        excess -= size
