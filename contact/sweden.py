"""The library's calendar of Sweden, without those of all other countries.

They come with its package `holidays.countries`, which imports every one of them: eight megabytes
in each process of the site.
"""

import sys
from importlib import import_module
from importlib.util import find_spec, module_from_spec

COUNTRIES = "holidays.countries"


def _sweden():
    is_new = COUNTRIES not in sys.modules
    if is_new:  # the package's name and place, and nothing that stands in it
        sys.modules[COUNTRIES] = module_from_spec(find_spec(COUNTRIES))
    try:
        return import_module(f"{COUNTRIES}.sweden").Sweden
    finally:
        if is_new:
            del sys.modules[COUNTRIES]


Sweden = _sweden()
