"""When each sentence and word of a part is heard, as WebVTT (https://www.w3.org/TR/webvtt1/)."""

import json

from listen.reading.tree import utf16_length


def webvtt(sentences, sound, first):
    """A cue for each of `sentences`, whose numbers on the page begin at `first`.

    The cue's text is JSON: the sentence's number, and for each word (second, offset in what is
    said, in UTF-16 units) as far as the voice tells.
    """
    cues = []
    for number, (sentence, times) in enumerate(zip(sentences, sound.sentences, strict=True), first):
        words = [[round(at, 3), utf16_length(sentence.said[:place])] for at, place in times.words]
        payload = json.dumps({"sentence": number, "words": words}, separators=(",", ":"))
        cues.append(f"{number}\n{_clock(times.start)} --> {_clock(times.end)}\n{payload}\n")
    return "WEBVTT\n\n" + "\n".join(cues)


def _clock(seconds):
    """ "00:01:02.500" of 62.5."""
    milliseconds = round(seconds * 1000)
    minutes, milliseconds = divmod(milliseconds, 60_000)
    hours, minutes = divmod(minutes, 60)
    return f"{hours:02}:{minutes:02}:{milliseconds / 1000:06.3f}"
