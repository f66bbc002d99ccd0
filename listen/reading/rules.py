"""What in a page is read, and what a new block begins with: one list for every voice.

The classes are those that ReadSpeaker's webReader obeys, so that markup written for it holds.
"""

# Elements that go on within a sentence. Any other begins a new block.
INLINE = frozenset(
    "a abbr b bdi bdo cite code data del dfn em i ins kbd link mark meta q ruby rt rp s samp "
    "small span strong sub sup svg time u var wbr".split()
)
# Never read: what is operated, drawn or meant for machines.
SILENT = frozenset(
    "audio button canvas form iframe input nav noscript object script select style svg template "
    "textarea video".split()
)
SKIP_CLASSES = frozenset({"rs_skip", "rs_skip_always", "rs_skip_this"})
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})


def is_skipped(element):
    """True if nothing inside `element` (reading.tree.Element) is read."""
    attrs = element.attrs
    return (
        element.tag in SILENT
        or attrs.get("data-listen") == "skip"
        or "hidden" in attrs
        or attrs.get("aria-hidden") == "true"
        or not SKIP_CLASSES.isdisjoint(attrs.get("class", "").split())
    )


def said_by_author(element):
    """What the author wants all of `element` said as, or "": its words, or an abbreviation's."""
    written_out = element.attrs.get("title", "") if element.tag == "abbr" else ""
    return " ".join((element.attrs.get("data-listen-said") or written_out).split())


def language_of(element, around):
    """The language of `element`, which stands in text of the language `around`: "sv"."""
    return element.attrs.get("lang", "").partition("-")[0].lower() or around
