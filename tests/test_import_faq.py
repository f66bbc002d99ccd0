import re
from html import unescape
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import CommandError, call_command

from faq.faults import lacks_date, odd_spellings, text_faults
from faq.models import Question, Topic
from faq.old_page import read_old_page

OWN_TEXT = Path(__file__).parent / "data" / "gammal_sida.txt"
OWN_HTML = Path(__file__).parent / "data" / "gammal_sida.html"
# The real old page is not part of the project; where it lies beside it, it is tested too.
REAL_TEXT = settings.BASE_DIR.parent / "shared" / "seed" / "orostelefonen.txt"
TEXTS = [OWN_TEXT, *([REAL_TEXT] if REAL_TEXT.exists() else [])]
needs_real = pytest.mark.skipif(not REAL_TEXT.exists(), reason="the old page is not here")


def sentences(text):
    return [one for one in re.split(r"(?<=[.?!])\s+", " ".join(text.split())) if one]


def pieces(page):
    """Every paragraph of an old page, wherever it went."""
    return [page.title, page.lead, *page.texts, *(left.text for left in page.left)]


@pytest.fixture
def run(db, capsys):
    def run(file, *options):
        call_command("import_faq", str(file), *options)
        return capsys.readouterr().out

    return run


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_no_sentence_is_lost_and_none_is_taken_twice(path):
    source = path.read_text(encoding="utf-8")
    kept = [one for piece in pieces(read_old_page(source)) for one in sentences(piece)]
    lines = (line.removeprefix("- ") for line in source.splitlines())
    assert sorted(kept) == sorted(one for line in lines for one in sentences(line))


def test_no_word_of_html_is_lost_and_none_is_taken_twice():
    source = OWN_HTML.read_text(encoding="utf-8")
    body = re.sub(r"(?s)<script.*?</script>|<!\[.*?>", "", source[source.index("<body>") :])
    shown = unescape(re.sub("<[^>]*>", "", re.sub(r'<img[^>]*alt="([^"]*)">', r" \1 ", body)))
    kept = " ".join(pieces(read_old_page(source)))
    assert sorted(kept.split()) == sorted(re.sub("(?<=[a-z])(?=porslin)", " ", shown).split())


def test_the_questions_of_a_text_come_in_order_with_their_answers():
    page = read_old_page(OWN_TEXT.read_text(encoding="utf-8"))
    assert [old.question for old in page.questions] == [
        "Vad får man lämna till återbruket?",
        "Kostar det något att lämna saker?",
        "När är återbruket öppet ?",
    ]
    assert page.questions[1].answer == "<p>Nej</p>"
    assert "<ul><li><p>cyklar</p></li><li><p>porslin i lådor</p></li></ul>" in (
        page.questions[0].answer
    )


def test_an_answer_that_tells_to_fill_something_in_is_no_placeholder():
    page = read_old_page(OWN_TEXT.read_text(encoding="utf-8"))
    assert "Fyll i lappen vid dörren" in page.questions[2].answer


def test_html_keeps_lists_links_and_emphasis_and_drops_the_dangerous():
    answer = read_old_page(OWN_HTML.read_text(encoding="utf-8")).questions[0].answer
    assert "<strong>möbler</strong>" in answer
    assert "<ol><li><p>cyklar</p></li><li><p>porslin i lådor</p></li></ol>" in answer
    assert '<a href="https://example.org/?a=1&amp;b=2">Återbrukarna</a> eller klicka.' in answer
    assert "alert" not in answer


def test_header_menu_and_footer_of_html_are_left_and_say_so():
    left = read_old_page(OWN_HTML.read_text(encoding="utf-8")).left
    around = [one.text for one in left if "sidfot" in one.reason]
    assert around == ["Här kan du lämna in dina din blanketter", "Bygga & bo", "Skogby kommun"]


def test_only_what_stands_in_main_is_the_page():
    page = read_old_page(
        "<p>Utanför.</p><main><h1>T</h1><h2>Hur?</h2><p>Så.</p></main><p>Efter.</p>"
    )
    assert [old.answer for old in page.questions] == ["<p>Så.</p>"]
    assert [left.text for left in page.left] == ["Utanför.", "Efter."]


def test_the_import_makes_a_draft_of_its_own(run):
    printed = run(OWN_TEXT)
    topic = Topic.objects.get()
    assert (topic.slug, topic.published_at) == ("fragor-och-svar-om-aterbruket", None)
    assert topic.questions.live().count() == 3
    assert "Utkast: /fragor-och-svar/fragor-och-svar-om-aterbruket/" in printed


def test_a_question_without_an_answer_stays_a_draft_when_the_topic_is_published(run):
    run(OWN_HTML, "--publish", "yes")
    assert Topic.objects.live().exists()
    assert [draft.question for draft in Question.objects.filter(published_at=None)] == [
        "När är återbruket öppet?"
    ]


def test_a_second_import_touches_nothing_of_the_first(run):
    run(OWN_TEXT)
    Topic.objects.update(title_sv="Ändrad")
    run(OWN_TEXT)
    assert list(Topic.objects.order_by("pk").values_list("slug", "title_sv")) == [
        ("fragor-och-svar-om-aterbruket", "Ändrad"),
        ("fragor-och-svar-om-aterbruket-2", "Frågor och svar om återbruket"),
    ]


def test_the_account_tells_what_was_taken_left_and_wrong(run):
    printed = run(OWN_TEXT)
    for line in [
        "Togs med: 3 frågor",
        "  2. Kostar det något att lämna saker? (1 ord)",
        "  – Till Skogbys startsida (före frågorna)",
        "Platshållare i stället för bildbeskrivning: “Fyll i beskrivning av bilden”.",
        "Datum saknas efter “Senast uppdaterad”.",
        "Mellanslag saknas: “hela.Ta”.",
        "Mellanslag för mycket: “öppet ?”.",
        "Dubbelt ord: “som som”.",
        "Dubbelt ord: “dina din”.",
        "Svaret slutar utan punkt: “Kostar det något att lämna saker?”.",
        "Kan vara felstavat: “återbrksgruppen”. På andra ställen står “återbruksgruppen”.",
        "“Vi” i 1 fråga eller svar",
        "Stavningen är inte kontrollerad",
    ]:
        assert line in printed


@needs_real
def test_the_real_page_gives_thirteen_questions_in_order_and_its_faults(run):
    printed = run(REAL_TEXT)
    questions = [question.question for question in Question.objects.all()]
    lines = [line.strip() for line in REAL_TEXT.read_text(encoding="utf-8").splitlines()]
    assert questions == [line for line in lines if line.endswith("?")]
    assert len(questions) == 13
    assert all(question.answer for question in Question.objects.all())
    for fault in ["“Fyll i bes", "Datum saknas", "“din dina”", "“utomlands.Vi”", "“informatoin”"]:
        assert fault in printed


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "är tom"),
        (b" \n\t\xc2\xa0 ", "är tom"),
        (b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR", "är inte en text- eller htmlfil"),
        (b"Hej.\n" * 400_001, "är större än 2 MB"),
        ("Här finns bara ett påstående.".encode(), "Hittar inga frågor"),
        (b"<p><h2></h2><![foo[", "Hittar inga frågor"),
    ],
    ids=["empty", "blank", "binary", "huge", "no questions", "broken"],
)
def test_a_file_that_is_no_such_page_is_refused_with_one_sentence(run, tmp_path, content, says):
    path = tmp_path / "sida.txt"
    path.write_bytes(content)
    with pytest.raises(CommandError, match=says):
        run(path)
    assert not Topic.objects.exists()


@pytest.mark.parametrize("name", ["finns-inte.txt", "", ".", "a\0b"])
def test_a_wrong_path_is_refused_with_one_sentence(run, tmp_path, monkeypatch, name):
    monkeypatch.chdir(tmp_path)
    with pytest.raises(CommandError):
        run(name)


@pytest.mark.parametrize("encoding", ["latin-1", "cp1252", "utf-8-sig", "utf-16"])
def test_old_encodings_are_read(run, tmp_path, encoding):
    path = tmp_path / "sida.txt"
    path.write_bytes("Ämnet\n\nÄr det så?\n\nJa, så är det.\n".encode(encoding))
    run(path)
    assert Question.objects.get().question == "Är det så?"


def test_the_longest_of_everything_is_cut_or_left_never_an_error(run, tmp_path):
    path = tmp_path / "sida.txt"
    path.write_text(
        "Ämne " * 100 + f"\n{'Ord ' * 300}.\nHur?\n{'Så. ' * 20000}\n" + "x" * 400 + "?"
    )
    run(path)
    assert len(Topic.objects.get().title) <= 120


def test_deep_and_unclosed_markup_is_read_quickly(run, tmp_path):
    path = tmp_path / "sida.html"
    path.write_text("<h1>Titel</h1>" + "<div><b>" * 20_000 + "<h2>Hur?</h2><p>Så.")
    run(path)
    assert Question.objects.get().question == "Hur?"


def test_what_cannot_be_seen_is_taken_away(run, tmp_path):
    path = tmp_path / "sida.txt"
    path.write_text("Ämne\n\nHur\u202e då?\n\nAvfalls\u00adplan\u200b och\x07 annat.\n")
    run(path)
    assert Question.objects.get().answer == "<p>Avfallsplan och annat.</p>"


@pytest.mark.parametrize(
    "text",
    [
        "Det är det det gäller.",
        "Mejla ebba.Berg@exempel.se eller läs www.Exempel.Se.",
        "Klockan 09.00–12.00, se t.ex. 3.2 och 5,5 meter.",
        "En av de få. Ett är nog.",
    ],
)
def test_what_is_right_is_not_called_a_fault(text):
    assert text_faults(text) == []


def test_inflections_are_not_called_misspellings():
    assert odd_spellings("kommunens kommunens kommunen samordnare samordnare samordnaren") == []


def test_a_date_on_the_next_line_is_a_date():
    assert not lacks_date(["Senast uppdaterad:", "3 januari 2024"])
    assert lacks_date(["Senast uppdaterad:", "Storgatan 1"])
