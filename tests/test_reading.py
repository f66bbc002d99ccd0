"""What is read of a page: tests of listen/reading."""

import pytest

from listen.reading import read

WORDS = {"sv": {"picture": "Bild"}, "en": {"picture": "Picture"}}


def page(main, language="sv"):
    return f'<html lang="{language}"><main data-listen="read">{main}</main></html>'


def texts(main, language="sv"):
    return [block.text for block in read(page(main, language), WORDS).blocks]


def languages(main):
    return [(block.language, block.text) for block in read(page(main), WORDS).blocks]


@pytest.mark.parametrize(
    ("main", "blocks"),
    [
        ("<h1>Avfall</h1><p>Sortera.</p>", ["Avfall", "Sortera."]),
        ("<p>Ring <a href='tel:112'>112</a> nu.</p>", ["Ring 112 nu."]),
        ("<p>En\n   rad  \t till</p>", ["En rad till"]),
        ("<p>Rad ett<br>rad två</p>", ["Rad ett", "rad två"]),
        ("<div>Först<p>sedan</p>sist</div>", ["Först", "sedan", "sist"]),
        ("<ul><li>Glas</li><li>Papper</li></ul>", ["Glas", "Papper"]),
        ("<ol><li>Ring</li><li>Vänta</li></ol>", ["1: Ring", "2: Vänta"]),
        ("<ol start=4><li>Gå</li></ol>", ["4: Gå"]),
        ("<details><summary>Mer</summary><p>Svar</p></details>", ["Mer", "Svar"]),
        ("<dl><dt>E-post</dt><dd>a@b.se</dd></dl>", ["E-post", "a@b.se"]),
        ("<p>&amp; &#229; &ouml;</p>", ["& å ö"]),
        ("<p>mjuk\u00adt och osyn\u200bligt</p>", ["mjukt och osynligt"]),
        ("<p>A\u030angstrom</p>", ["Ångstrom"]),
        ("<p>1\u00a0500 kr</p>", ["1\u00a0500 kr"]),
        ("<p> </p><p></p>", []),
    ],
)
def test_text_is_read_block_by_block(main, blocks):
    assert texts(main) == blocks


@pytest.mark.parametrize(
    "silent",
    [
        "<nav>Meny</nav>",
        "<form><label>Namn</label><input></form>",
        "<button>Skicka</button>",
        "<p hidden>Dolt</p>",
        "<p aria-hidden='true'>Pil</p>",
        "<p data-listen='skip'>Hoppa</p>",
        "<div class='x rs_skip'><p>Hoppa</p></div>",
        "<div class='rs_skip_always'>Hoppa</div>",
        "<script>let a = 1 < 2</script>",
        "<style>p{}</style>",
        "<svg><title>Telefon</title></svg>",
        "<select><option>Ett</option></select>",
        "<textarea>\nSkriv</textarea>",
        "<template><p>Mall</p></template>",
        "<!-- en kommentar -->",
        "<img src='a.jpg' alt=''>",
    ],
)
def test_what_is_operated_drawn_or_marked_is_not_read(silent):
    assert texts(f"<p>Före</p>{silent}<p>efter</p>") == ["Före", "efter"]


def test_a_picture_is_read_by_its_words_in_its_own_language():
    assert texts("<p>Se.</p><img src='a.jpg' alt='Bokskog  på hösten.'>") == [
        "Se.",
        "Bild: Bokskog på hösten.",
    ]
    assert languages("<img src='a.jpg' alt='A wood' lang='en'>") == [("en", "Picture: A wood")]


def test_text_in_another_language_is_a_block_of_its_own():
    main = "<p>Vi säger <span lang='en-GB'>thank you</span> till er.</p><p lang='ar'>شكرا</p>"
    assert languages(main) == [
        ("sv", "Vi säger"),
        ("en", "thank you"),
        ("sv", "till er."),
        ("ar", "شكرا"),
    ]


def test_a_cell_is_read_with_the_heading_of_its_column():
    table = (
        "<table><caption>Taxa</caption><thead><tr><th>Kärl</th><th>Pris</th></tr></thead>"
        "<tbody><tr><td><p>190 liter</p></td><td>1 200 kr</td></tr></tbody></table>"
    )
    assert texts(table) == ["Taxa", "Kärl: 190 liter", "Pris: 1 200 kr"]


def test_a_row_with_a_heading_and_one_cell_is_one_thing_to_say():
    table = "<table><tr><th scope='row'>Måndag–fredag</th><td>8–12</td></tr></table>"
    assert texts(table) == ["Måndag–fredag: 8–12"]


def test_columns_count_a_cell_that_is_two_wide_as_two():
    table = (
        "<table><tr><th colspan='2'>Tid</th><th>Var</th></tr>"
        "<tr><td>8</td><td>12</td><td>Torget</td></tr></table>"
    )
    assert texts(table) == ["Tid: 8", "Tid: 12", "Var: Torget"]


def test_the_author_decides_how_something_is_said():
    said = "<span data-listen-said='sju tre'>7–3</span>"
    main = f"<p>Till {said} och <abbr title='Lagen om stöd'>LSS</abbr></p>"
    block = read(page(main), WORDS).blocks[0]
    assert block.text == "Till 7–3 och LSS"
    assert block.given == [(5, 8, "sju tre"), (13, 16, "Lagen om stöd")]


def test_places_are_those_of_the_text_as_a_browser_counts_it():
    reading = read(page("<nav>Meny</nav>\n<p>Å 😀 <b>fet</b></p>"), WORDS)
    block = reading.blocks[0]
    where = {sign: (block.starts[i], block.ends[i]) for i, sign in enumerate(block.text)}
    assert where["Å"] == (5, 6)
    assert where["😀"] == (7, 9)
    assert where["f"] == (10, 11)
    assert reading.length == 13


def test_what_is_said_but_not_written_has_a_place_and_no_length():
    block = read(page("<p>Ord</p><img src='a' alt='Torget'>"), WORDS).blocks[1]
    assert set(zip(block.starts, block.ends, strict=True)) == {(0, 0)}


@pytest.mark.parametrize(
    "broken",
    [
        "<p>Öppen <b>fet",
        "</b></p>Lös text",
        "<table><tr><td>a<tr><td>b</table>",
        "<p>" + "<i>" * 5000 + "djup" + "</i>" * 5000 + "</p>",
        "<ol start='99999999999999999999'><li>x</li></ol>",
        "<td colspan='99999999999'>x</td>",
        "<p lang=''>x</p><p lang='---'>y</p>",
        "<",
        "&",
        "\x00<p>\ud800</p>",
    ],
)
def test_broken_markup_is_read_as_well_as_it_can_be(broken):
    assert read(page(broken), WORDS) is not None


def test_a_page_without_a_part_that_is_read_has_no_reading():
    assert read("<html lang='sv'><main><p>x</p></main></html>", WORDS) is None


def test_a_page_longer_than_anyone_listens_to_ends_somewhere():
    reading = read(page(f"<p>{'ord ' * 300}</p>" * 200), WORDS)
    assert 190_000 < sum(len(block.text) for block in reading.blocks) <= 200_000
