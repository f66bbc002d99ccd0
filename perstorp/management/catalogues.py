import os

import polib


def compile_catalogues(folders):
    """Compiles each .po file under `folders` whose .mo file is missing or older.

    Returns the paths of what was compiled. No gettext is needed.
    """
    sources = [path for folder in folders for path in sorted(folder.glob("*/LC_MESSAGES/*.po"))]
    stale = [path for path in sources if _is_stale(path)]
    for path in stale:
        _compile(path)
    return stale


def _is_stale(path):
    compiled = path.with_suffix(".mo")
    return not compiled.exists() or compiled.stat().st_mtime < path.stat().st_mtime


def _compile(path):
    # Under another name first: a site that is running may be reading the old one.
    fresh = path.with_suffix(f".{os.getpid()}.tmp")
    polib.pofile(str(path)).save_as_mofile(str(fresh))
    fresh.replace(path.with_suffix(".mo"))
