"""A listener without a browser: finds the player on a page and asks for its sound."""

import html
import re

from .builders import make_page


class Listener:
    """What the player on the page at `path` is told, for a Django test client."""

    def __init__(self, client, path):
        self.client, self.path = client, path
        self.page = client.get(path)
        player = re.search(r"<section[^>]*data-player[^>]*>", self.page.text)
        found = re.findall(r'(data-[a-z-]+)="([^"]*)"', player[0]) if player else []
        self.told = {name: html.unescape(value) for name, value in found}

    @property
    def key(self):
        return self.told["data-key"]

    def manuscript(self):
        return self.client.get(self.told["data-manuscript"])

    def sound_address(self, number=1):
        return self.told["data-sound"].replace("{part}", str(number))

    def whole_address(self):
        return self.told["data-sound"].replace("/{part}.mp3", ".mp3")

    def sound(self, number=1, **headers):
        return self.client.get(self.sound_address(number), headers=headers)

    def times(self, number=1):
        return self.client.get(self.told["data-times"].replace("{part}", str(number)))

    def whole(self):
        return self.client.get(self.whole_address())


def avfall(client, voice):
    """A Listener at a page that is said by `voice`, which can be asked what it has said."""
    make_page(body="<p>Ställ ut kärlet klockan 6.00.</p>")
    listener = Listener(client, "/avfall/")
    listener.engine = voice
    return listener
