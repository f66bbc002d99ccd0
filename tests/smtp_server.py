"""A real mail server on this machine, with bad days: `with MailServer() as server`."""

from itertools import cycle
from socketserver import StreamRequestHandler, ThreadingTCPServer
from threading import Thread

# What may happen to a mail. The numbers are what the server answers, and to what.
BAD_DAYS = {
    "hangs": None,
    "421": b"",
    "500": b"EHLO HELO",
    "451": b"MAIL",
    "450": b"RCPT",
    "452": b"RCPT",
    "550": b"RCPT",
    "554": b"DATA",
    "drops": None,
}


class MailServer(ThreadingTCPServer):
    """`received` has the Message-ID of each mail it took; `days` is what each caller meets."""

    daemon_threads = True
    allow_reuse_address = True

    def __init__(self):
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.received, self.refused = [], b"nobody@"
        self.days = cycle(["works"])

    def __enter__(self):
        Thread(target=self.serve_forever, args=[0.01], daemon=True).start()
        return self

    def __exit__(self, *error):
        self.shutdown()
        self.server_close()

    @property
    def port(self):
        return self.server_address[1]


class _Conversation(StreamRequestHandler):
    def handle(self):
        self.day = next(self.server.days)
        if self.day == "hangs":
            return self.rfile.read(1)
        if not self.say(b"421 too much" if self.day == "421" else b"220 hello"):
            return None
        while line := self.rfile.readline().strip():
            if not self.answer(line):
                return None
        return None

    def answer(self, line):
        """False when the conversation is over."""
        verb = line[:4].upper()
        if verb == b"QUIT":
            return self.say(b"221 bye")
        if verb == b"RCPT" and self.server.refused in line:
            return self.say(b"550 no such box")
        if verb != b"DATA" and verb in (BAD_DAYS.get(self.day) or b"").split():
            return self.say(self.day.encode() + b" no")
        return self.take() if verb == b"DATA" else self.say(b"250 ok")

    def take(self):
        self.say(b"354 go on")
        lines = iter(self.rfile.readline, b".\r\n")
        ids = [line.split()[1].decode() for line in lines if line.startswith(b"Message-ID:")]
        if self.day == "554":
            return self.say(b"554 no")
        self.server.received += ids
        return self.day != "drops" and self.say(b"250 taken")

    def say(self, line):
        self.wfile.write(line + b"\r\n")
        return line[:3] not in {b"221", b"421"}
