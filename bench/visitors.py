"""The whole town at once: each visitor a connection of their own, at the pace of the clock.

Nobody waits for the one before (an open loop): what the site is late with is in the figures.
"""

import asyncio
import ssl
import time
from dataclasses import dataclass, field

PATIENCE = 30


@dataclass
class Visits:
    """Seconds from when each was due until the page was there, and its stylesheet too."""

    pages: list = field(default_factory=list)
    styled: list = field(default_factory=list)
    failed: list = field(default_factory=list)
    seconds: float = 0


async def come(port, paths, css, rate, seconds):
    """Visits of `rate` a second at https://localhost:`port`, for so many seconds."""
    trust = ssl._create_unverified_context()
    visits, tasks, begun = Visits(), set(), time.perf_counter()
    for number in range(round(rate * seconds)):
        due = begun + number / rate
        if (early := due - time.perf_counter()) > 0:
            await asyncio.sleep(early)
        path = paths[number % len(paths)]
        task = asyncio.create_task(_one(port, trust, path, css, due, visits))
        tasks.add(task)
        task.add_done_callback(tasks.discard)
    await asyncio.gather(*tasks)
    visits.seconds = time.perf_counter() - begun
    return visits


async def _one(port, trust, path, css, due, visits):
    try:
        async with asyncio.timeout(PATIENCE):
            reader, writer = await asyncio.open_connection("localhost", port, ssl=trust)
            try:
                await _get(reader, writer, path)
                visits.pages.append(time.perf_counter() - due)
                await _get(reader, writer, css)
                visits.styled.append(time.perf_counter() - due)
            finally:
                writer.close()
    except (OSError, ValueError, TimeoutError, asyncio.IncompleteReadError) as error:
        visits.failed.append(type(error).__name__)


async def _get(reader, writer, path):
    """Reads an answer with Content-Length whole. Raises ValueError unless it is 200."""
    asked = f"GET {path} HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n"
    writer.write(asked.encode())
    head = (await reader.readuntil(b"\r\n\r\n")).decode("latin-1").lower()
    if " 200 " not in head.partition("\r\n")[0]:
        raise ValueError(f"{path}: {head.partition(chr(13))[0]}")
    await reader.readexactly(int(head.partition("\r\ncontent-length:")[2].split()[0]))
