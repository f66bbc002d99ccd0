"""A visitor who listens: with a voice of their own that a test speaks for, or with the site's."""

import json
import time
from pathlib import Path

from .visitor import Visitor

HEARD = """() => {
    const audio = document.querySelector("[data-audio]");
    return !audio.paused && !audio.seeking && audio.duration > 0 && audio.currentTime > 0;
}"""
STUB = (Path(__file__).parent / "voices.js").read_text()
SHOWN = "name => [...(CSS.highlights.get(name) ?? [])].map((range) => `${range}`).join()"


def voice(name, lang="sv-SE", local=True, **more):
    return {"name": name, "lang": lang, "localService": local, "voiceURI": name, **more}


ALVA = voice("Alva")
ENGLISH = voice("Daniel", "en-GB")


class Listener(Visitor):
    """`expected`: what goes wrong on purpose, parts of the lines that tell of it."""

    def __init__(self, browser, site, voices=None, hangs=False, expected=(), **options):
        """`voices`: those of the listener's own device, as voice() makes them; None: no stub."""
        super().__init__(browser, site, **options)
        self.expected = expected
        if voices is not None:
            settings = json.dumps({"voices": voices, "hangs": hangs})
            self.page.add_init_script(STUB.replace("__SETTINGS__", settings))

    def close(self):
        told = super().close()
        return [line for line in told if not any(part in line for part in self.expected)]

    def open(self, path):
        self.page.goto(path)
        self.page.wait_for_selector("[data-bar]", state="attached")  # what a press needs is there
        return self

    def press(self, name):
        """Presses what has `data-<name>`, as a person does."""
        self.page.click(f"[data-{name}]")

    def speak(self, what):
        """Lets the stubbed voice do `what`: "end()"; answers when the page has heard of it."""
        self.page.evaluate(f"() => {{ voice.{what} }}")
        self.page.evaluate("() => new Promise((resolve) => setTimeout(resolve))")

    def calls(self, name="speak"):
        return [call[1:] for call in self.page.evaluate("voice.calls") if call[0] == name]

    @property
    def said(self):
        return [call[0] for call in self.calls()]

    def audio(self, what):
        """`what` of the site's sound: "currentTime", "paused = true"."""
        return self.page.evaluate(f"() => document.querySelector('[data-audio]').{what}")

    def shown(self, what="sentence"):
        """The text that is coloured as the "sentence", or "word", that is heard."""
        return self.page.evaluate(SHOWN, f"listen-{what}")

    @property
    def place(self):
        """What the bar says."""
        return self.page.inner_text(".listen__place")

    def manuscript(self):
        return self.page.evaluate(
            "async () => (await fetch(document.querySelector('#lyssna').dataset.manuscript)).json()"
        )

    def until(self, is_true, what):
        """Waits until `is_true()`; `what` says for what."""
        deadline = time.monotonic() + 10
        while not is_true():
            assert time.monotonic() < deadline, f"waited in vain for {what}; the bar: {self.place}"
            self.page.wait_for_timeout(20)

    def until_said(self, text):
        self.until(lambda: text in self.place, text)

    def until_heard(self):
        self.until(lambda: self.page.evaluate(HEARD), "sound")
