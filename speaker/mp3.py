# SPDX-License-Identifier: GPL-3.0-or-later
"""An MP3 that is written while it is being said, and can be joined to others byte by byte."""

import os

import lameenc

RATE = 22_050  # samples a second
KBITS = 32  # 24 is heard, more is not
FRAME = 576  # samples in a frame of MPEG-2 layer III; LAME also begins this much late
BYTES_A_FRAME = FRAME / 8 * KBITS * 1000 / RATE  # on average: a frame has 104 bytes or 105
DECODER_DELAY = 529  # a browser's decoder is this late, and nothing in the file tells it to skip
SAMPLE = 2  # bytes
BLOCK = RATE * SAMPLE  # silence is encoded a second at a time


class Mp3:
    """Mono, constant bit rate, no Xing frame: a reader finds any second without an index.

    Written beside `path` as `.<name>.<process id>.part`; `close` gives it its name, `drop` removes
    it. `position` and `seconds` are seconds as a browser plays them, LAME's delay included.
    """

    def __init__(self, path):
        self.path = path
        self.part = path.with_name(f".{path.name}.{os.getpid()}.part")
        self.samples = 0
        self._bytes = 0
        self._file = self.part.open("wb")
        self._encoder = lameenc.Encoder()
        self._encoder.silence()
        self._encoder.set_channels(1)
        self._encoder.set_in_sample_rate(RATE)
        self._encoder.set_out_sample_rate(RATE)
        self._encoder.set_bit_rate(KBITS)
        self._encoder.set_quality(5)

    @property
    def position(self):
        return (self.samples + FRAME + DECODER_DELAY) / RATE

    def write(self, pcm):
        """Add sound: 16-bit samples at `RATE`, as bytes."""
        self.samples += len(pcm) // SAMPLE
        self._put(self._encoder.encode(pcm))

    def silence(self, seconds):
        """Add `seconds` in which nothing is heard."""
        left = round(seconds * RATE) * SAMPLE
        while left > 0:
            self.write(bytes(min(left, BLOCK)))
            left -= BLOCK

    def close(self):
        """End the file, give it its name, and return how many seconds it lasts."""
        # The last frames come out of LAME only when it is told that nothing follows.
        self._put(self._encoder.flush())
        self._file.flush()
        os.fsync(self._file.fileno())
        self._file.close()
        os.replace(self.part, self.path)
        return round(self._bytes / BYTES_A_FRAME) * FRAME / RATE

    def drop(self):
        """Leave nothing behind. Safe to call whenever, also from a signal."""
        self.part.unlink(missing_ok=True)

    def _put(self, encoded):
        self._bytes += self._file.write(encoded)
