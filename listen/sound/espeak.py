"""Where espeak-ng is on this machine, found without running anything."""

from dataclasses import dataclass
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

PACKAGE = "espeakng-loader"
# Debian's libespeak-ng1, one built by hand, and Homebrew's. ctypes.util.find_library would run gcc.
SYSTEM = (
    "/usr/lib/*/libespeak-ng.so.1",
    "/usr/lib*/libespeak-ng.so.1",
    "/usr/local/lib/libespeak-ng.so.1",
    "/opt/homebrew/lib/libespeak-ng.1.dylib",
)
# What decides how a voice sounds, in the folder espeak-ng-data.
DATA = ("phondata", "phontab", "phonindex", "intonations", "sv_dict", "en_dict")


@dataclass(frozen=True)
class Espeak:
    """`data` is None where the library knows it itself; `identity` changes when the sound may."""

    library: str
    data: str | None
    identity: str


def find_espeak():
    """The library from PyPI or else the system's, or None."""
    return _from_package() or _from_system()


def _from_package():
    try:
        package = distribution(PACKAGE)
    except PackageNotFoundError:
        return None
    files = [file for file in package.files or [] if "espeak-ng" in str(file)]
    libraries = [file for file in files if file.name in ("libespeak-ng.so", "libespeak-ng.dylib")]
    if not libraries or not Path(package.locate_file(libraries[0])).exists():
        return None
    library = Path(package.locate_file(libraries[0]))
    # The hashes were written when the package was made: reading them costs a small file.
    hashes = sha256("".join(f"{file}{file.hash}" for file in files).encode()).hexdigest()[:16]
    identity = f"{PACKAGE} {package.version} {hashes}"
    return Espeak(str(library), str(library.parent / "espeak-ng-data"), identity)


def _from_system():
    for pattern in SYSTEM:
        for library in sorted(Path("/").glob(pattern[1:])):
            data = library.parent / "espeak-ng-data"
            files = [library.resolve(), *(data / name for name in DATA)]
            return Espeak(str(library), None, " ".join(map(stamp, files)))
    return None


def stamp(path):
    """A file's name, size and time, by which a new one is known without reading it."""
    try:
        found = path.stat()
    except OSError:
        return f"{path.name} -"
    return f"{path.name} {found.st_size} {int(found.st_mtime)}"
