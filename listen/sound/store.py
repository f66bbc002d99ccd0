"""The sound that has been made, as files. All of it may be removed at any time."""

import shutil
from dataclasses import dataclass
from pathlib import Path

from django.conf import settings

LARGEST = 2_000_000_000  # bytes, of all sound


def root():
    path = Path(settings.VAR_DIR) / "listen"
    path.mkdir(parents=True, exist_ok=True)
    return path


@dataclass(frozen=True)
class Folder:
    """Where the sound of one key lies. A file that is there is whole, and is never changed."""

    key: str

    @property
    def path(self):
        return root() / self.key[:2] / self.key

    def part(self, number):
        return self.path / f"{number}.mp3"

    def times(self, number):
        return self.path / f"{number}.vtt"

    @property
    def whole(self):
        return self.path / "whole.mp3"

    @property
    def note(self):
        """Says which page the sound is of; its time is when that was last looked into."""
        return self.path / "page"

    @property
    def address(self):
        """The page that the sound is of; "" where that was never written."""
        try:
            return self.note.read_text()
        except FileNotFoundError:
            return ""

    def make(self, address):
        """Makes the folder, for the page at `address`."""
        self.path.mkdir(parents=True, exist_ok=True)
        if not self.note.exists():
            self.note.write_text(address)

    def remove(self):
        shutil.rmtree(self.path, ignore_errors=True)

    @property
    def made_at(self):
        """When something was last made here, in seconds since 1970."""
        return self.path.stat().st_mtime

    @property
    def looked_at(self):
        """When it was last looked into whether a page has this sound, in seconds since 1970."""
        return self.note.stat().st_mtime if self.note.exists() else 0

    @property
    def size(self):
        """Bytes."""
        return sum(file.stat().st_size for file in self.path.iterdir())


def folders():
    """Every Folder, the latest made first."""
    found = [Folder(path.name) for path in root().glob("??/*") if path.is_dir()]
    return sorted(found, key=lambda folder: folder.made_at, reverse=True)
