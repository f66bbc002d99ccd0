"""The town's own topic: complete, in both languages, and free of the old page's faults."""

import re
import tomllib

import pytest
from django.conf import settings
from django.utils.html import strip_tags

from contact.start_content import load_contact_points
from faq.faults import odd_spellings, says_we, text_faults
from faq.models import Topic
from faq.start_content import load_topics
from pages.language import languages_of
from pages.start_content import load_pages

FOLDER = settings.BASE_DIR / "content" / "perstorp"
TOPIC = tomllib.loads((FOLDER / "faq" / "orostelefonen.toml").read_text(encoding="utf-8"))


def paragraphs(language):
    answers = [question[language]["answer"] for question in TOPIC["question"]]
    html = re.sub(r"</(p|li|ul)>", "\n", "\n".join(answers))
    texts = [*TOPIC[language].values(), *(q[language]["question"] for q in TOPIC["question"])]
    return [line.strip() for line in [*texts, *strip_tags(html).splitlines()] if line.strip()]


def test_the_thirteen_questions_come_in_their_order():
    assert [question["anchor"] for question in TOPIC["question"]] == [
        "varfor-behovs-orostelefonen",
        "varfor-driver-radda-barnen-telefonen",
        "vilket-nummer-ska-man-ringa",
        "ar-jag-anonym-nar-jag-ringer",
        "vad-vill-radda-barnen-uppna",
        "syns-samtalet-pa-min-telefonrakning",
        "samverkar-orostelefonen-med-andra-myndigheter",
        "samverkar-orostelefonen-med-polisen-och-sakerhetspolisen",
        "hur-blir-samarbetet-med-den-nationella-samordnaren",
        "hur-blir-det-med-e-post-chatt-och-webb",
        "vem-svarar-i-telefonen",
        "har-de-som-svarar-tystnadsplikt",
        "vad-ar-valdsbejakande-extremism",
    ]


# What each answer must say, in Swedish and in English.
FACTS = [
    ("stödja nära dras oroliga nationellt samtalsstöd information råd kommunen",
     "support close drawn worried national support information advice municipality"),
    ("värvas fara stöd närstående 18 stödtelefoner samtalsstöd",
     "recruited harmed support close 18 helplines support"),
    ("020-100 09.00–12.00 13.00–16.00 vardagar", "020-100 09:00–12:00 13:00–16:00 weekdays"),
    ("anonymt stödja lyssnar råd allvar mejl",
     "anonymously support listen advice seriously email"),
    ("oro förtvivlan sverige utomlands stöd skolverket socialtjänsten samordnaren följa barn unga "
     "lägesbild stolarna",
     "worry despair sweden abroad support education social coordinator follow children young "
     "situation gaps"),
    ("nej räkningen", "no bill"),
    ("sluss hänvisad nätverk samordnare kommunerna",
     "gateway referred network coordinators municipalities"),
    ("tystnadsplikt pågår väg begås allvarligt", "confidentiality committed about serious"),
    ("pilotverksamhet följas utvärderas vägledning behovet",
     "pilot followed evaluated guidance need"),
    ("telefon så småningom e-post chatt", "telephone time email chat"),
    ("två samtalsstödjare kunskap erfarenhet svåra", "two workers knowledge experience difficult"),
    ("ja tystnadsplikt", "yes confidentiality"),
    ("rörelser ideologier miljöer demokratiskt våld ideologiskt högerextremistiska "
     "vänsterextremistiska islamistiska autonoma makt",
     "movements ideologies environments democratic violence ideological right-wing left-wing "
     "islamist autonomous power"),
]  # fmt: skip


@pytest.mark.parametrize("number", range(13))
@pytest.mark.parametrize(("column", "language"), [(0, "sv"), (1, "en")])
def test_an_answer_keeps_all_its_facts(number, column, language):
    answer = strip_tags(TOPIC["question"][number][language]["answer"]).lower()
    assert [fact for fact in FACTS[number][column].split() if fact not in answer] == []


@pytest.mark.parametrize("language", ["sv", "en"])
def test_nothing_of_the_old_pages_faults_is_left(language):
    texts = paragraphs(language)
    assert [fault for text in texts for fault in text_faults(text)] == []
    assert odd_spellings(" ".join(texts)) == []
    assert not any(says_we(text) for text in texts)


@pytest.mark.parametrize("language", ["sv", "en"])
def test_every_answer_ends_like_a_sentence(language):
    for question in TOPIC["question"]:
        assert strip_tags(question[language]["answer"]).strip().endswith(".")


@pytest.mark.parametrize("word", [r"\bwe\b", r"\bour\b", r"\bus\b"])
def test_the_english_never_says_we(word):
    assert not any(re.search(word, text, re.IGNORECASE) for text in paragraphs("en"))


@pytest.fixture
def loaded(db):
    load_pages(FOLDER)
    load_contact_points(FOLDER)
    load_topics(FOLDER)
    return Topic.objects.get()


def test_the_start_content_is_published_whole_in_both_languages(loaded):
    questions = loaded.questions.live()
    assert languages_of(loaded, *questions) == ["sv", "en"]
    assert [question.anchor for question in questions] == [q["anchor"] for q in TOPIC["question"]]
    assert loaded.sensitive


def test_the_trail_is_that_of_the_old_page(client, loaded):
    trail = client.get(loaded.get_absolute_url()).context["navigation"].trail
    assert [page.slug for page in trail] == [
        "omsorg-stod",
        "vald-i-nara-relation",
        "stodtelefon-orostelefon",
    ]


def test_loading_again_touches_nothing(loaded):
    Topic.objects.update(title_sv="Ändrad", published_at=None)
    assert load_topics(FOLDER) == []
    assert Topic.objects.get().title_sv == "Ändrad"


def test_the_markup_of_the_answers_is_stored_as_it_was_written(loaded):
    for question, row in zip(loaded.questions.all(), TOPIC["question"], strict=True):
        assert question.answer_sv.replace("\n", "") == row["sv"]["answer"].replace("\n", "")
        assert question.answer_en.replace("\n", "") == row["en"]["answer"].replace("\n", "")


def test_a_topic_that_has_moved_or_been_removed_does_not_come_back(loaded):
    loaded.slug = "samtal"
    loaded.save()
    assert load_topics(FOLDER) == []
    loaded.delete()
    assert load_topics(FOLDER) == []
