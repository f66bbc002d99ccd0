"""How long a page takes to listen to, before a word of it has been made."""

# Fitted on the start content at the engine's own parameters (docs/intelligibility.md).
SECONDS_A_CHARACTER = 0.0779
SECONDS_A_SENTENCE = 0.022
BYTES_A_SECOND = 4000  # MP3 at 32 kbit/s


def seconds_of(sentences):
    """About how many seconds it takes to say `sentences`, with the silence between them."""
    characters = sum(len(sentence.said) for sentence in sentences)
    silence = sum(sentence.pause for sentence in sentences)
    return characters * SECONDS_A_CHARACTER + len(sentences) * SECONDS_A_SENTENCE + silence


def size_of(seconds):
    """About how many bytes the sound of so many seconds is."""
    return round(seconds * BYTES_A_SECOND)
