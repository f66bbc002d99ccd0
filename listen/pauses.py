"""How long a voice is silent, in seconds: a listener hears by it what belongs together."""

AFTER_SENTENCE = 0.25
AFTER_BLOCK = 0.5
AFTER_HEADING = 0.7
BETWEEN_LANGUAGES = 0.15


def pause_after(block, is_last):
    """The silence after a sentence of `block`; `is_last` if it is the block's last one."""
    if not is_last:
        return AFTER_SENTENCE
    if block.goes_on:
        return BETWEEN_LANGUAGES
    return AFTER_HEADING if block.is_heading else AFTER_BLOCK
