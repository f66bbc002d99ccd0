"""Rich text: what an editor may write, and how it is shown."""

import re
from functools import lru_cache
from html import unescape
from urllib.parse import unquote, urlsplit

from django.conf import settings
from django.core.exceptions import SuspiciousFileOperation
from django.core.files.storage import default_storage
from django.utils.formats import number_format
from django.utils.html import escape
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import override
from django_prose_editor.fields import ProseEditorField, create_sanitizer

from .language import in_language, split_prefix

EXTENSIONS = {
    "Bold": True,
    "Italic": True,
    "BulletList": True,
    "OrderedList": True,
    "ListItem": True,
    "Blockquote": True,
    "HardBreak": True,
    "Heading": {"levels": [2, 3]},
    "Link": {"enableTarget": False, "protocols": ["http", "https", "mailto", "tel"]},
    "Table": True,
    "TableRow": True,
    "TableHeader": True,
    "TableCell": True,
    "NoSpellCheck": False,  # the browser may point out misspelt words
}

BLOCK = re.compile(r"\s*(</?(?:p|h2|h3|ul|ol|li|blockquote|table|tbody|tr|th|td)\b[^>]*>)\s*")


def on_one_line(html):
    """`html` without line breaks, as the editor writes it: a form that is only looked at and
    saved has then not changed the text."""
    return BLOCK.sub(r"\1", html).replace("\n", " ")


class ProseField(ProseEditorField):
    """Headings, lists, links and tables, cleaned of everything else each time it is stored.

    The library cleans only in forms; here an import or a script cannot get past it either.
    """

    def __init__(self, *args, **kwargs):
        kwargs.setdefault("extensions", EXTENSIONS)
        kwargs.setdefault("sanitize", [on_one_line, create_sanitizer])
        super().__init__(*args, **kwargs)

    def pre_save(self, model_instance, add):
        value = super().pre_save(model_instance, add)
        cleaned = self.sanitize(value) if value else value
        setattr(model_instance, self.attname, cleaned)
        return cleaned


LINK = re.compile(r'<a\b[^>]*?\bhref="([^"]*)"[^>]*>(.*?)</a>', re.DOTALL)
ROW = re.compile(r"<tr>.*?</tr>", re.DOTALL)


@lru_cache(maxsize=2048)
def show(html, language, written_in):
    """Stored rich text, written in one language, as it is shown on a page in `language`.

    Links to other sites and to files say so, links within the site keep to the page's language,
    and tables that are wider than the screen can be scrolled. nh3 has written the markup, so its
    form is known.
    """
    with override(written_in):
        html = LINK.sub(lambda match: _shown_link(*match.groups(), language), html)
        label = escape(_("Tabell, kan rullas i sidled"))
    html = ROW.sub(_row_with_scopes, html)
    frame = f'<div class="table" role="group" tabindex="0" aria-label="{label}"><table>'
    html = html.replace("<table>", frame).replace("</table>", "</table></div>")
    return mark_safe(html)  # noqa: S308 - cleaned when stored


def _row_with_scopes(match):
    """Says which cells a heading is for: the editor cannot, and screen readers need it."""
    scope = "row" if "<td" in match[0] else "col"
    return match[0].replace("<th", f'<th scope="{scope}"')


def _shown_link(href, words, language):
    address, note, rel = _address(unescape(href)), "", ""
    if address.netloc and address.netloc != urlsplit(settings.SITE_URL).netloc:
        note, rel = _("annan webbplats"), ' rel="noreferrer"'
    elif address.path.startswith(settings.MEDIA_URL):
        note = file_note(address.path)
    elif address.path.startswith("/") and split_prefix(address.path)[0] == settings.LANGUAGE_CODE:
        href = escape(address._replace(path=in_language(address.path, language)).geturl())
    if note:
        words += f'<span class="link-note"> ({note})</span>'
    return f'<a href="{href}"{rel}>{words}</a>'


def _address(href):
    """The parts of `href`; none of one that means nothing, as //[x. A browser reads \\ as /."""
    try:
        return urlsplit(href.replace("\\", "/"))
    except ValueError:
        return urlsplit("")


def file_note(path):
    """What a file under MEDIA_URL is: "Pdf, 891 kB"; only its type where it cannot be found."""
    name = unquote(path.removeprefix(settings.MEDIA_URL))
    kind = name.rpartition(".")[2].capitalize()
    try:
        return f"{kind}, {file_size(default_storage.size(name))}"
    except (OSError, ValueError, SuspiciousFileOperation):
        return kind


def file_size(size):
    """`size` bytes as people write it: "891 kB", "1,4 MB"."""
    if size < 1_000_000:
        return f"{max(1, round(size / 1024))}\xa0kB"
    return f"{number_format(size / 1024**2, 1)}\xa0MB"
