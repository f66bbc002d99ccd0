"""Parts of a photo covered with black, cell by cell of a grid laid over it.

Black and not blurred: what is blurred or made of squares can often be made out again.
"""

import io
from dataclasses import dataclass

from PIL import Image

from contact.cases.models import MediaContent

from .cleaning import kept_of

COLUMNS = 12
MOST_ROWS = 36


@dataclass(frozen=True)
class Cell:
    row: int  # from 1
    column: int

    @property
    def name(self):
        return f"{self.row}-{self.column}"

    @property
    def words(self):
        return f"Rad {self.row}, kolumn {self.column}"


def cells_of(photo):
    """The Cells of the grid over `photo`, row by row: as near to squares as can be."""
    rows = min(max(round(COLUMNS * photo.height / photo.width), 1), MOST_ROWS)
    return [Cell(row, column) for row in range(1, rows + 1) for column in range(1, COLUMNS + 1)]


def covered(photo, names):
    """The CleanPhoto of `photo` with the cells called `names` covered."""
    cells = cells_of(photo)
    rows = cells[-1].row
    with Image.open(io.BytesIO(_bytes_of(photo)), formats=["JPEG"]) as image:
        drawn = image.convert("RGB")
    for cell in cells:
        if cell.name in names:
            drawn.paste("black", _box(cell, drawn.size, rows))
    return kept_of(drawn)


def _bytes_of(photo):
    return bytes(MediaContent.objects.values_list("full", flat=True).get(media=photo))


def _box(cell, size, rows):
    """The pixels of `cell`, to its outer edges."""
    width, height = size
    return (
        width * (cell.column - 1) // COLUMNS,
        height * (cell.row - 1) // rows,
        -(-width * cell.column // COLUMNS),
        -(-height * cell.row // rows),
    )
