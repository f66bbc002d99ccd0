"""Texts like a town's own, as many as are asked for and each another."""

from functools import cache

from pages.search.words import stemmed

SUBJECTS = [
    "Bygglov",
    "Förskola",
    "Avfall och återvinning",
    "Vatten och avlopp",
    "Hemtjänst",
    "Bidrag till föreningar",
    "Trafik och gator",
    "Skolskjuts",
    "Miljötillsyn",
    "Stöd till anhöriga",
]
SENTENCES = [
    "Du ansöker hos kommunen, och en handläggare läser din ansökan inom tre veckor.",
    "Har du frågor når du kontaktcenter på telefon vardagar mellan klockan åtta och sexton.",
    "Avgiften beslutas av kommunfullmäktige och gäller från årsskiftet.",
    "Bifoga ritningar, situationsplan och en beskrivning av det du vill göra.",
    "Beslutet skickas hem till dig, och du kan överklaga det inom tre veckor.",
    "Tjänsten är gratis för dig som bor i kommunen.",
    "Snöröjningen börjar när det har kommit sju centimeter snö på de stora gatorna.",
    "Matsedeln för skolorna uppdateras varje fredag.",
    "Den som behöver stöd i hemmet kan få hjälp med städning, inköp och tvätt.",
    "På återvinningscentralen lämnar du möbler, elektronik och farligt avfall.",
]


def title_of(i):
    """Every second title has the word blankett, and all have kommunen."""
    kind = "blankett" if i % 2 else "regler"
    return f"{SUBJECTS[i % 10]} i kommunen: {kind} {i}"


def sentences_of(i):
    return [SENTENCES[(i * step + step) % 10] for step in (1, 3, 7, 9)] + [SENTENCES[0]]


def body_of(i):
    """Rich text; the word ord<i> stands in this one only."""
    first, *rest = sentences_of(i)
    paragraphs = "".join(f"<p>{sentence}</p>" for sentence in rest)
    return f"<p>{first}</p><h2>Så går det till</h2>{paragraphs}<p>Ärendet heter ord{i}.</p>"


def stems_of(i):
    """(of the title, of the text) as the search keeps them."""
    text = " ".join(_stemmed(sentence) for sentence in sentences_of(i))
    return stemmed(title_of(i), "sv"), f"{text} arend het ord{i}"


@cache
def _stemmed(text):
    return stemmed(text, "sv")
