"""Files of what is written and how it is said: a line each, "written → said", # for a heading."""

from pathlib import Path


def read_gold(name):
    """[(written, said), …] of the file in this folder."""
    lines = (Path(__file__).parent / name).read_text().splitlines()
    return [tuple(line.split(" → ")) for line in lines if line and not line.startswith("#")]


def joined(tokens):
    return "".join(token.said for token in tokens)
