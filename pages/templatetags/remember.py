from django import template
from django.utils.translation import get_language

from pages.kept.generation import remembered

register = template.Library()


@register.tag
def remember(parser, token):
    """{% remember "menu" section %}…{% endremember %}: made once for all who read, until something
    changes, in each language and for each of what is named after it.

    What stands inside may depend on nothing else. The first name is one of its own in its
    template. Staff, who may see more, have it made anew.
    """
    _, *named = token.split_contents()
    nodes = parser.parse(["endremember"])
    parser.delete_first_token()
    names = [parser.compile_filter(name) for name in named]
    return Remember(nodes, parser.origin.template_name, names)


class Remember(template.Node):
    def __init__(self, nodelist, template_name, named):
        self.nodelist = nodelist
        self.template_name = template_name
        self.named = named

    def render(self, context):
        named = [_hashable(name.resolve(context)) for name in self.named]
        key = (self.template_name, get_language(), *named)
        return remembered(key, lambda: self.nodelist.render(context))


def _hashable(value):
    return tuple(value) if isinstance(value, list) else value
