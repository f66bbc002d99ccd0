"""A program of its own: phonemes of espeak-ng for each line of stdin, "language<tab>text".

Exit 3 where no engine is installed. It is never loaded beside the tests: the library is another
program's, and crashes with whoever holds it.
"""

import ctypes
import ctypes.util
import sys

NO_AUDIO, NO_EXIT = 2, 0x8000  # AUDIO_OUTPUT_SYNCHRONOUS, espeakINITIALIZE_DONT_EXIT
UTF8, IPA = 1, 2


def load():
    """The library, begun; None where there is none."""
    try:
        import espeakng_loader
    except ImportError:
        path, data = ctypes.util.find_library("espeak-ng"), None
    else:
        path, data = espeakng_loader.get_library_path(), espeakng_loader.get_data_path().encode()
    if path is None:
        return None
    library = ctypes.CDLL(path)
    library.espeak_Initialize(NO_AUDIO, 0, data, NO_EXIT)
    library.espeak_TextToPhonemes.restype = ctypes.c_char_p
    return library


def phonemes(library, text):
    """What the engine would say for the text, in IPA, clause by clause."""
    rest, clauses = ctypes.c_char_p(text.encode()), []
    while rest.value is not None:
        clauses.append(library.espeak_TextToPhonemes(ctypes.byref(rest), UTF8, IPA) or b"")
    return " ".join(clause.decode() for clause in clauses)


def main():
    library = load()
    if library is None:
        return 3
    for line in sys.stdin.read().splitlines():
        language, _, text = line.partition("\t")
        library.espeak_SetVoiceByName(language.encode())
        sys.stdout.write(phonemes(library, text).replace("\n", " ") + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
