import re
from functools import cache

from django import template
from django.template.loader import get_template
from django.urls import reverse
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import escape, format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language_info

from pages import prose as rich_text
from pages.language import current_language, in_language, is_translated, shown_language

register = template.Library()
EMERGENCY = re.compile(r"(?<!\d)112(?!\d)")


@register.simple_tag
def lang(instance, field):
    """` lang="sv"` where `field` is shown in another language than the page's: goes in a tag."""
    language = current_language()
    shown = shown_language(instance, field, language)
    if shown == language:
        return ""
    return format_html(' lang="{}" dir="{}"', shown, direction(shown))


@register.simple_tag
def prose(instance, field):
    """The rich text `field` of `instance`, in a block that says which language it is in."""
    html = getattr(instance, field) or ""
    language = current_language()
    shown = rich_text.show(html, language, shown_language(instance, field, language))
    return format_html('<div class="prose"{}>{}</div>', lang(instance, field), shown)


@register.filter
def direction(code):
    """ltr or rtl, for the language `code`."""
    return "rtl" if get_language_info(code)["bidi"] else "ltr"


@register.filter
def is_missing_translation(instance):
    """True if some of the text will be shown in Swedish to a reader of another language."""
    return not is_translated(instance, current_language())


@register.filter
def dialled(text):
    """`text`, in which 112 is a link that dials it."""
    return mark_safe(EMERGENCY.sub(r'<a href="tel:\g<0>">\g<0></a>', escape(text)))  # noqa: S308


@register.filter
def day(moment):
    """ "22 november 2026", as a <time> that machines can read."""
    if moment is None:
        return ""
    if hasattr(moment, "hour"):
        moment = timezone.localtime(moment)
    date = moment.strftime("%Y-%m-%d")  # format_html gives its format only text
    return format_html('<time datetime="{}">{}</time>', date, date_format(moment, "j F Y"))


@register.simple_tag
@cache
def icon(name):
    """An icon from templates/icons, for sighted eyes only: a word must stand beside it."""
    return mark_safe(get_template(f"icons/{name}.svg").render().strip())  # noqa: S308 - our own file


@register.simple_block_tag
def notice(content, level):
    """A box that stands out: {% notice "warning" %}…{% endnotice %}; or "success", or "staff"."""
    return format_html('<div class="notice notice--{}">{}</div>', level, content)


@register.simple_tag(takes_context=True)
def address_in(context, code):
    """The address of this page in the language `code`."""
    return in_language(context["swedish_path"], code)


@register.simple_tag
def include_panel(panel):
    """A panel that an app has registered: (template, context)."""
    name, context = panel
    return get_template(name).render(context)


@register.simple_tag
def page_address(path):
    """The address of the page at `path`, whether it is there or not: for the few that must be."""
    return reverse("pages:detail", args=[path])
