import pytest
from django.core.management import CommandError, call_command

from faq.models import Question, Topic

from .old_pages import OWN_HTML, OWN_TEXT, REAL_TEXTS

needs_real = pytest.mark.skipif(not REAL_TEXTS, reason="the town's old page is not at hand")


@pytest.fixture
def run(db, capsys):
    def run(file, *options):
        call_command("import_faq", str(file), *options)
        return capsys.readouterr().out

    return run


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
        "Platshållare i stället för bildbeskrivning: ”Fyll i beskrivning av bilden”.",
        "Datum saknas efter ”Senast uppdaterad”.",
        "Mellanslag saknas: ”hela.Ta”.",
        "Mellanslag för mycket: ”öppet ?”.",
        "Dubbelt ord: ”som som”.",
        "Dubbelt ord: ”dina din”.",
        "Svaret slutar utan punkt: ”Kostar det något att lämna saker?”.",
        "Kan vara felstavat: ”återbrksgruppen”. På andra ställen står ”återbruksgruppen”.",
        "”Vi” i 1 fråga eller svar",
        "Stavningen är inte kontrollerad",
    ]:
        assert line in printed


@needs_real
def test_the_real_page_gives_thirteen_questions_in_order_and_its_faults(run):
    printed = run(REAL_TEXTS[0])
    questions = [question.question for question in Question.objects.all()]
    lines = [line.strip() for line in REAL_TEXTS[0].read_text(encoding="utf-8").splitlines()]
    assert questions == [line for line in lines if line.endswith("?")]
    assert len(questions) == 13
    assert all(question.answer for question in Question.objects.all())
    for fault in ["”Fyll i bes", "Datum saknas", "”din dina”", "”utomlands.Vi”", "”informatoin”"]:
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


def test_a_page_without_a_heading_becomes_a_draft_that_needs_one(run, tmp_path):
    path = tmp_path / "sida.txt"
    path.write_text("Hur?\n\nSå.\n")
    assert "Rubrik saknas." in run(path)
    assert Topic.objects.get().title == "Frågor och svar"


def test_a_heading_too_long_for_a_question_stays_in_the_answer(run, tmp_path):
    path = tmp_path / "sida.html"
    path.write_text(f"<h1>Titel</h1><h2>Hur?</h2><p>Så.</p><h2>{'x' * 301}</h2>")
    run(path)
    assert Question.objects.get().answer == f"<p>Så.</p><h3>{'x' * 301}</h3>"


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
