"""The town's first page, sentence by sentence, as the voice is given it."""

import re
import tomllib
from html import unescape
from pathlib import Path

from listen.said import say, sentences

from .said_gold import joined

HERE = Path(__file__).parent
TOPIC = HERE.parent / "content" / "perstorp" / "faq" / "orostelefonen.toml"
GOLD = HERE / "said_orostelefonen.txt"
BLOCK_ENDS = re.compile(r"</(?:p|li)>")
TAGS = re.compile("<[^>]+>")


def blocks(topic):
    """The Swedish texts of the topic in the order of the page."""
    yield topic["sv"]["title"]
    yield topic["sv"]["lead"]
    for question in topic["question"]:
        yield question["sv"]["question"]
        for block in BLOCK_ENDS.split(question["sv"]["answer"]):
            if text := " ".join(unescape(TAGS.sub("", block)).split()):
                yield text


def said_of(text):
    return [joined(sentence).strip() for sentence in sentences(text, say(text, "sv"))]


def test_the_whole_topic_is_said_as_written_down():
    topic = tomllib.loads(TOPIC.read_text())
    said = [sentence for text in blocks(topic) for sentence in said_of(text)]
    assert said == GOLD.read_text().splitlines()


def test_nothing_on_the_page_is_unknown():
    topic = tomllib.loads(TOPIC.read_text())
    assert all(token.known for text in blocks(topic) for token in say(text, "sv"))
