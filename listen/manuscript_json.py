"""The manuscript as the player in the browser reads it; docs/listen.md tells its form."""


def manuscript(script):
    """A dict for JSON of a Script: every sentence, how it is said, where it stands."""
    return {
        "key": script.key,
        "language": script.language,
        "length": script.length,
        "sentences": [
            {
                "part": part,
                "block": sentence.block,
                "language": sentence.language,
                "said": sentence.said,
                "pause": sentence.pause,
                "start": sentence.start,
                "end": sentence.end,
                "words": sentence.words,
            }
            for part, sentence in zip(script.part_of(), script.sentences, strict=True)
        ],
    }
