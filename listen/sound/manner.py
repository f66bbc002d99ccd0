"""How espeak-ng speaks. Chosen by bench/intelligibility; see docs/intelligibility.md.

Which voice it has is the operator's (LISTEN_VOICES), and its default was chosen there too.
"""

RATE = 150  # words a minute
WORD_GAP = 3  # tens of milliseconds of silence after a word
PITCH = 50  # 0 to 99
