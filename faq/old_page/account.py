"""Tells in Swedish what an import took, what it left, and what must be put right."""

import re

from faq import faults

NOT_CHECKED = "Stavningen är inte kontrollerad mot någon ordlista. Läs igenom texten själv."


def account_of(page):
    """The account of the OldPage `page`, as lines."""
    return [
        f"Togs med: {_number(len(page.questions), 'fråga', 'frågor')}",
        *(_taken(number, old) for number, old in enumerate(page.questions, start=1)),
        "",
        f"Togs inte med: {_number(len(page.left), 'rad', 'rader')}",
        *(f"  – {left.text} ({left.reason})" for left in page.left),
        "",
        "Att rätta",
        *(f"  – {fault}" for fault in page_faults(page) or ["Inga fel hittades."]),
        "",
        NOT_CHECKED,
    ]


def page_faults(page):
    """What is wrong with the OldPage `page`: Swedish sentences, each once, in reading order."""
    lines = [left.text for left in page.left]
    found = [
        f"Platshållare i stället för bildbeskrivning: ”{left.text}”."
        for left in page.left
        if left.is_placeholder
    ]
    if not page.title:
        found.append("Rubrik saknas. Skriv vad ämnet handlar om.")
    if faults.lacks_date(lines):
        found.append("Datum saknas efter ”Senast uppdaterad”.")
    for text in [page.title, page.lead, *page.texts, *lines]:
        found += faults.text_faults(text)
    for old in page.questions:
        found += [*_question_faults(old), *_unseen_questions(old)]
    for odd, usual in faults.odd_spellings(" ".join([*page.texts, *lines])):
        found.append(f"Kan vara felstavat: ”{odd}”. På andra ställen står ”{usual}”.")
    found += _sender_faults(page)
    return list(dict.fromkeys(found))


def _question_faults(old):
    if not old.question.endswith("?"):
        yield f"Frågan slutar inte med frågetecken: ”{old.question}”."
    if not old.blocks:
        yield f"Frågan saknar svar och är ett eget utkast: ”{old.question}”."
    elif old.blocks[-1].kind == "text" and not old.blocks[-1].ends_a_sentence:
        yield f"Svaret slutar utan punkt: ”{old.question}”."


def _unseen_questions(old):
    for block in old.blocks:
        if block.text.endswith("?"):
            yield f"Kan vara en fråga som inte kändes igen: ”{block.text}”."


def _sender_faults(page):
    unclear = sum(faults.says_we(" ".join(old.texts)) for old in page.questions)
    if unclear:
        yield (
            f"”Vi” i {_number(unclear, 'fråga eller svar', 'frågor eller svar')}: läsaren ser inte "
            "vem som talar. Fyll i fältet ”vem svarar” och skriv ut namnet."
        )


def _taken(number, old):
    words = len(re.findall(r"\w+", " ".join(block.text for block in old.blocks)))
    return f"  {number}. {old.question} ({_number(words, 'ord', 'ord')})"


def _number(number, one, many):
    return f"{number} {one if number == 1 else many}"
