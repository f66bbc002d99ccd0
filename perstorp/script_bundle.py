"""Scripts are written as small modules and sent as one: each request costs an old phone a wait.

Understands what our own modules say, `import { a, b } from "./c.js";` and `export` before what is
declared, and refuses anything else: that would fail in a visitor's browser instead.
"""

import re

IMPORT = re.compile(
    r'^import \{\s*(?P<names>\w+(?:,\s*\w+)*),?\s*\} from "\./(?P<file>[\w-]+\.js)";\n', re.M
)
EXPORT = re.compile(r"^export (?=(?:async )?(?:function|class|const) (?P<name>\w+))", re.M)
LEFT = re.compile(r"^(?:import|export)\b.*", re.M)
COMMENT_LINES = re.compile(r"^[ ]*//.*\n", re.M)


def bundle_scripts(read, entry):
    """One module that does what `entry` does with all that it imports, each module once.

    `read` gives the text of a file by its name, which lies beside `entry`. Raises ValueError.
    """
    parts = {}
    _add(read, entry, parts, ())
    return "".join(parts.values())


def _add(read, name, parts, above):
    if name in parts:
        return
    if name in above:
        raise ValueError(f"{name} imports itself, by way of {', '.join(above)}.")
    script = COMMENT_LINES.sub("", read(name))
    for match in IMPORT.finditer(script):
        _add(read, match["file"], parts, (*above, name))
    parts[name] = _as_function(name, script)


def _as_function(name, script):
    """The module `name` as a function that is called at once, and gives what it exports."""
    exported = ", ".join(match["name"] for match in EXPORT.finditer(script))
    body = EXPORT.sub("", IMPORT.sub(_use, script))
    if left := LEFT.search(body):
        raise ValueError(f"{name} cannot be bundled: {left[0]}")
    return f"const {_variable(name)} = (() => {{\n{body}return {{ {exported} }};\n}})();\n"


def _use(match):
    return f"const {{ {match['names']} }} = {_variable(match['file'])};\n"


def _variable(name):
    return "$" + re.sub(r"\W", "_", name.removesuffix(".js"))
