"""Our own two tags around Django's: pages are made with them, so they are what Django's are."""

import pytest
from django.template import Context, Engine

from pages.templatetags.remember import unindented

TEMPLATES = {
    "base": "<{% block a %}base a{% endblock %}|{% block b %}base b{% endblock %}>",
    "middle": '{% extends "base" %}{% block a %}middle {{ block.super }}{% endblock %}',
    "page": '{% extends "middle" %}{% block b %}page {{ word }}{% endblock %}',
    "other": '{% extends "base" %}{% block b %}other {{ block.super }}{% endblock %}',
    "chosen": "{% extends parent %}{% block a %}chosen{% endblock %}",
}
LOADERS = [
    (
        "django.template.loaders.cached.Loader",
        [("django.template.loaders.locmem.Loader", TEMPLATES)],
    )
]


@pytest.fixture
def rendered():
    engine = Engine(loaders=LOADERS, builtins=["pages.templatetags.extends"])
    return lambda name, **words: engine.get_template(name).render(Context(words))


def test_each_page_fills_the_blocks_of_its_own_again_and_again(rendered):
    for word in ("one", "two"):
        assert rendered("page", word=word) == f"<middle base a|page {word}>"
        assert rendered("other") == "<base a|other base b>"
        assert rendered("base") == "<base a|base b>"


def test_the_template_above_may_be_another_each_time(rendered):
    assert rendered("chosen", parent="base") == "<chosen|base b>"
    assert rendered("chosen", parent="other") == "<chosen|other base b>"
    assert rendered("chosen", parent="base") == "<chosen|base b>"


def test_what_begins_a_line_is_left_out():
    assert unindented("<ul>\n    <li>a  b</li>\n\n  <li>c</li>\n</ul>\n") == (
        "<ul>\n<li>a  b</li>\n<li>c</li>\n</ul>\n"
    )


@pytest.mark.parametrize("tag", ["pre", "textarea rows=2"])
def test_nothing_is_left_out_where_a_space_is_seen(tag):
    html = f"<p>\n  <{tag}>\n  a\n    b</{tag}></p>"
    assert unindented(html) == html
