"""Numbers in words."""

import pytest

from listen.said.english import cardinals as english
from listen.said.swedish.cardinals import cardinal, year
from listen.said.swedish.names import roman
from listen.said.swedish.ordinals import ordinal


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (0, "noll"),
        (18, "arton"),
        (40, "fyrtio"),
        (99, "nittionio"),
        (100, "etthundra"),
        (101, "etthundraett"),
        (1000, "ettusen"),
        (1001, "ettusenett"),
        (21000, "tjugoettusen"),
        (100_000, "etthundratusen"),
        (345_678, "trehundrafyrtiofemtusensexhundrasjuttioåtta"),
        (1_000_000, "en miljon"),
        (2_000_001, "två miljoner ett"),
        (10**9, "en miljard"),
        (3 * 10**12 + 5, "tre biljoner fem"),
    ],
)
def test_a_number_in_swedish_words(n, words):
    assert cardinal(n) == words


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1, "första"),
        (6, "sjätte"),
        (12, "tolfte"),
        (20, "tjugonde"),
        (21, "tjugoförsta"),
        (30, "trettionde"),
        (100, "etthundrade"),
        (112, "etthundratolfte"),
        (140, "etthundrafyrtionde"),
        (1000, "ettusende"),
        (2026, "tvåtusentjugosjätte"),
    ],
)
def test_an_ordinal_in_swedish_words(n, words):
    assert ordinal(n) == words


@pytest.mark.parametrize(
    ("n", "words"),
    [
        (1099, "ettusennittionio"),
        (1100, "elvahundra"),
        (1523, "femtonhundratjugotre"),
        (1990, "nittonhundranittio"),
        (1999, "nittonhundranittionio"),
        (2000, "tvåtusen"),
        (2026, "tvåtusentjugosex"),
    ],
)
def test_a_year_in_swedish_words(n, words):
    assert year(n) == words


@pytest.mark.parametrize("say", [cardinal, ordinal, english.cardinal, english.ordinal])
@pytest.mark.parametrize("n", [-1, 10**15])
def test_a_number_that_has_no_words_is_refused(say, n):
    with pytest.raises(ValueError, match="no"):
        say(n)


@pytest.mark.parametrize(
    ("n", "words"),
    [(1, "first"), (3, "third"), (12, "twelfth"), (20, "twentieth"), (31, "thirty-first"),
     (100, "one hundredth"), (122, "one hundred and twenty-second")],
)  # fmt: skip
def test_an_ordinal_in_english_words(n, words):
    assert english.ordinal(n) == words


@pytest.mark.parametrize(
    ("numeral", "n"), [("I", 1), ("IV", 4), ("IX", 9), ("XIV", 14), ("XVI", 16)]
)
def test_a_roman_numeral_is_read(numeral, n):
    assert roman(numeral) == n
