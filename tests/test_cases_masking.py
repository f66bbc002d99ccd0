"""What is prefilled for publication holds nobody's number or address."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from contact.cases.personal_data import masked, personal_data_in


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        (
            "Ring 0435-123 45 eller 070 123 45 67, tack.",
            "Ring [borttaget] eller [borttaget], tack.",
        ),
        ("a@b.se, c@d.se", "[borttaget], [borttaget]"),
        ("Jag är 800101-1231 och hon 19800101-1231.", "Jag är [borttaget] och hon [borttaget]."),
        ("En slarvig siffra: 800101-1239.", "En slarvig siffra: [borttaget]."),
        ("Lampa 12 vid Storgatan 7, sedan 2026.", "Lampa 12 vid Storgatan 7, sedan 2026."),
        ("", ""),
    ],
)
def test_P6_every_number_and_address_is_masked_not_only_the_first(text, shown):
    assert masked(text) == shown


@given(st.text(alphabet="0123456789-+ a@.seå\n", max_size=60))
def test_nothing_that_is_masked_is_found_again(text):
    assert personal_data_in(masked(text)) == []


def test_four_thousand_hostile_signs_are_masked():
    assert personal_data_in(masked("a@b.se@" * 570)) == []
