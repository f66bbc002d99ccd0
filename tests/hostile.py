"""How many made-up submissions are tried: some each time, many more with HOSTILE_TIMES=25."""

import os

TIMES = int(os.environ.get("HOSTILE_TIMES", "1"))
