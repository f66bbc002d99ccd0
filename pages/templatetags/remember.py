import re

from django import template
from django.utils.translation import get_language

from pages.kept.generation import remembered

register = template.Library()
INDENTATION = re.compile(r"\n\s+")
KEEPS_SPACES = re.compile(r"<(?:pre|textarea)\b")


@register.tag
def remember(parser, token):
    """{% remember "menu" section %}…{% endremember %}: made once for all who read, until something
    changes, in each language and for each of what is named after it.

    What stands inside may depend on nothing else. The first name is one of its own in its
    template. Staff, who may see more, have it made anew. The language is the page's: no {% language
    %} may stand around it.
    """
    _, *named = token.split_contents()
    nodes = parser.parse(["endremember"])
    parser.delete_first_token()
    names = [parser.compile_filter(name) for name in named]
    return Remember(nodes, parser.origin.template_name, names)


class Remember(template.Node):
    def __init__(self, nodelist, template_name, names):
        self.nodelist = nodelist
        own = (name.resolve({}) for name in names if not name.is_var)
        self.place = (template_name, *own)
        self.varying = [name for name in names if name.is_var]

    def render(self, context):
        key = (*self.place, vars(context).get("language") or _language_of(context))
        if self.varying:
            key += tuple([_hashable(name.resolve(context)) for name in self.varying])
        return remembered(key, lambda: unindented(self.nodelist.render(context)))


def unindented(html):
    """`html` without what begins its lines: a thirtieth of a page, compressed. Left as it is where
    a space may be seen."""
    return html if KEEPS_SPACES.search(html) else INDENTATION.sub("\n", html)


def _language_of(context):
    """Asked once for a page: Django takes ten calls to answer. Templates that are included have
    copies of its context, and this with them."""
    context.language = get_language()
    return context.language


def _hashable(value):
    return tuple(value) if isinstance(value, list) else value
