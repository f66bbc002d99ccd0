from django import template
from django.template.base import NodeList
from django.template.loader_tags import ExtendsNode, do_extends

register = template.Library()


@register.tag
def extends(parser, token):
    """Django's own {% extends %}, which looks through the whole template above for its blocks
    each time a page is made. This one looks once."""
    found = do_extends(parser, token)
    return Extends(found.nodelist, found.parent_name)


class Extends(ExtendsNode):
    def get_parent(self, context):
        parent = super().get_parent(context)
        if not isinstance(parent.nodelist, LookedThrough):
            parent.nodelist = LookedThrough(parent.nodelist)
        return parent


class LookedThrough(NodeList):
    """The nodes of a template: a parsed one is never changed."""

    def __init__(self, nodes):
        super().__init__(nodes)
        self.contains_nontext = nodes.contains_nontext
        self._found = {}

    def get_nodes_by_type(self, nodetype):
        if nodetype not in self._found:
            self._found[nodetype] = super().get_nodes_by_type(nodetype)
        return self._found[nodetype]
