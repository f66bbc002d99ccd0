"""A table is read a row at a time, each cell with the heading of its column."""

from dataclasses import dataclass

from .block import Block


@dataclass
class Cell:
    block: Block
    is_heading: bool
    columns: int


def read_row(cells, headings):
    """The Blocks that are read of a row. Headings of columns are kept in `headings` meanwhile.

    A row of a heading and one cell is one thing to say: "Måndag–fredag: 8–12".
    """
    if cells and all(cell.is_heading for cell in cells):
        headings.clear()
        for column, cell in _by_column(cells):
            headings.update(dict.fromkeys(range(column, column + cell.columns), cell.block.text))
        return []
    if len(cells) == 2 and cells[0].is_heading and not headings:
        cells[0].block.join(cells[1].block, ": ")
        cells = cells[:1]
    read = [
        cell.block if cell.is_heading else _with_heading(headings.get(column, ""), cell.block)
        for column, cell in _by_column(cells)
    ]
    return [block for block in read if not block.is_empty]


def _by_column(cells):
    column = 0
    for cell in cells:
        yield column, cell
        column += cell.columns


def _with_heading(heading, block):
    if not heading or block.is_empty:
        return block
    whole = Block(block.language)
    whole.insert(heading, block.starts[0])
    whole.join(block, ": ")
    return whole
