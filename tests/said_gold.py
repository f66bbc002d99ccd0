"""Files of what is written and how it is said: a line each, "written → said", # for a heading."""

from pathlib import Path


def read_gold(name):
    """[(written, said), …] of the file in this folder."""
    return [case for cases in read_groups(name).values() for case in cases]


def read_groups(name):
    """{heading: [(written, said), …]} of the file in this folder."""
    groups, heading = {}, ""
    for line in (Path(__file__).parent / name).read_text().splitlines():
        if line.startswith("#"):
            heading = line.lstrip("# ")
        elif line:
            groups.setdefault(heading, []).append(tuple(line.split(" → ")))
    return groups


def joined(tokens):
    """What the voice is given."""
    return "".join(token.said for token in tokens)
