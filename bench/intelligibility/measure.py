"""Measures how well a recogniser understands the site's voice. See docs/intelligibility.md.

measure.py choose    manners of speaking compared, on pages that are not reported
measure.py report    the chosen manner and the plain voice, on the reported pages
"""

import json
import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path

from recogniser import Recogniser
from score import score
from voice import PLAIN, Manner, speak, with_variant

from content import pages

CHOSEN = Manner()
CHOOSING = {
    "sv": (
        "barn-utbildning/skolskjuts",
        "barn-utbildning/modersmal",
        "bygga-bo-miljo/hitta-bostad",
        "naringsliv-arbete/lediga-jobb",
        "omsorg-stod/stod-vid-beroende",
        "trafik-infrastruktur/gatubelysning",
        "trafik-infrastruktur/snorojning-halka",
        "uppleva-gora/bibliotek",
    )
}
REPORTED = {
    "sv": (
        "orostelefonen",
        "barn-utbildning/forskola",
        "bygga-bo-miljo/avfall-och-atervinning",
        "kommun-politik/kris-och-beredskap",
        "kommun-politik/overklaga-beslut",
        "naringsliv-arbete/livsmedel",
        "om-webbplatsen/kakor",
        "omsorg-stod/aldreomsorg",
        "omsorg-stod/vald-i-nara-relation",
        "trafik-infrastruktur/parkering",
        "uppleva-gora/ugglebadet-ugglehallen",
    ),
    "en": (
        "om-webbplatsen/om-sprak",
        "omsorg-stod/vald-i-nara-relation",
        "sjalvservice-blanketter",
    ),
}
VARIANTS = ("", "+m1", "+m2", "+m3", "+m4", "+m6", "+m7", "+m8", "+klatt", "+f3")
MANNERS = (
    PLAIN,
    *(Manner(variant) for variant in VARIANTS),
    Manner(word_gap=0),
    Manner(word_gap=5),
    Manner(rate=130),
    Manner(rate=165),
    Manner(rate=165, word_gap=5),
    Manner(rate=175, word_gap=8),
    Manner(pitch=35),
    Manner(pitch=65),
)
SHIFT = 0.7  # seconds: what changes when nothing has changed


def main(what):
    recogniser = Recogniser(Path(tempfile.gettempdir()) / "intelligibility-whisper-base")
    todo = {
        "choose": [(manner, CHOOSING, 0.0) for manner in MANNERS],
        "report": [
            (PLAIN, REPORTED, 0.0),
            (replace(PLAIN, normalised=True), REPORTED, 0.0),
            (CHOSEN, REPORTED, 0.0),
            (CHOSEN, REPORTED, SHIFT),
        ],
    }[what]
    content = pages()
    for manner, chosen, late in todo:
        for language, names in chosen.items():
            for name in names:
                line = measure(recogniser, content[name, language], manner, late)
                print(json.dumps(line, ensure_ascii=False), flush=True)  # noqa: T201


def measure(recogniser, page, manner, late):
    """One line of the result: a page, how it was said, and how much of it was understood."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "page.mp3"
        answer, _ = speak(page, manner, path)
        begun = time.process_time()
        heard = recogniser.hear(path, page.language, late)
    found = score(page, heard)
    return {
        "page": page.name,
        "language": page.language,
        "manner": str(with_variant(manner, page.language)),
        "late": late,
        "seconds": round(answer["seconds"], 1),
        "words": found.words,
        "wer": round(found.wer, 4),
        "cer": round(found.cer, 4),
        "cpu": round(time.process_time() - begun, 1),
        "heard": heard,
    }


if __name__ == "__main__":
    os.nice(10)
    main(*sys.argv[1:])
