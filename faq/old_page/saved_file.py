"""Opens a file that someone has saved from a browser, or says in one sentence why it cannot."""

from pathlib import Path

LARGEST = 2_000_000  # bytes; the text of a page is some kilobytes
BYTE_ORDER_MARKS = {b"\xff\xfe": "utf-16", b"\xfe\xff": "utf-16"}


class UnreadableError(Exception):
    """Its text says, in Swedish, what is wrong with the file."""


def read_saved_file(name):
    """The text in the file `name`: UTF-8, UTF-16 with its mark, or the old Windows-1252.

    Raises UnreadableError.
    """
    try:
        with Path(name).open("rb") as file:
            raw = file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        raise UnreadableError(_why_not_opened(name, error)) from error
    if len(raw) > LARGEST:
        raise UnreadableError(f"{name} är större än 2 MB. Spara bara sidans egen text.")
    text = _decoded(raw, name)
    if not text.strip():
        raise UnreadableError(f"{name} är tom.")
    return text


def _decoded(raw, name):
    encoding = BYTE_ORDER_MARKS.get(raw[:2], "utf-8-sig")
    for candidate in (encoding, "cp1252"):
        try:
            text = raw.decode(candidate)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise UnreadableError(f"{name} är inte en text- eller htmlfil.")


def _why_not_opened(name, error):
    if isinstance(error, FileNotFoundError):
        return f"Hittar inte filen {name}."
    if isinstance(error, IsADirectoryError):
        return f"{name} är en mapp. Ange en fil."
    if isinstance(error, PermissionError):
        return f"Du får inte läsa filen {name}."
    return f"Det går inte att öppna filen {name!r}."
