"""A map server on this machine that does as it is told."""

import time
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

from contact.cases.place.area import Area
from perstorp.map import Map

PNG = bytes.fromhex(
    "89504e470d0a1a0a0000000d4948445200000001000000010802000000907753de0000000c49444154"
    "78da63786d930300033f017d0e8d8bc90000000049454e44ae426082"
)


class TileServer(ThreadingHTTPServer):
    """Answers `status`, `headers` and `body` after `delay` seconds; `asked` tells what came.

    `drip`: so many seconds between any two bytes of the body.
    """

    daemon_threads = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), Handler)
        self.asked = []
        self.says()

    def says(self, status=200, body=PNG, kind="image/png", delay=0, drip=0, length=None, **headers):
        self.status, self.body, self.delay, self.drip = status, body, delay, drip
        self.headers = {"Content-Type": kind, "Content-Length": str(length or len(body))}
        self.headers |= {name.replace("_", "-"): value for name, value in headers.items()}

    @property
    def address(self):
        return f"http://127.0.0.1:{self.server_port}"

    @property
    def tiles(self):
        return f"{self.address}/t/{{z}}/{{x}}/{{y}}?key=hemligt"


class Handler(BaseHTTPRequestHandler):
    def do_GET(self):
        self.server.asked.append((self.path, dict(self.headers)))
        time.sleep(self.server.delay)
        self.send_response(self.server.status)
        for name, value in self.server.headers.items():
            self.send_header(name, value)
        self.end_headers()
        for byte in self.server.body if self.server.drip else ():
            self.wfile.write(bytes([byte]))
            time.sleep(self.server.drip)
        if not self.server.drip:
            self.wfile.write(self.server.body)

    def log_message(self, *args):
        """Quiet."""

    def handle(self):
        try:
            super().handle()
        except ConnectionError:
            """Whoever asked has hung up: that is one of the things tested."""


@contextmanager
def tile_server():
    server = TileServer()
    thread = Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    try:
        yield server
    finally:
        server.shutdown()
        server.server_close()
        thread.join(5)


@contextmanager
def town_with_map(settings, var_dir):
    """A map server whose map a small town shows, with its files in `var_dir`."""
    with tile_server() as server:
        settings.VAR_DIR = var_dir
        settings.TOWN_AREA = Area((((13.2, 56.1), (13.5, 56.1), (13.2, 56.3), (13.2, 56.1)),))
        settings.MAP = Map(server.tiles, "© Ekby kommun")
        yield server
