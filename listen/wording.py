"""What is said and stands nowhere: in the language of the page."""

from django.utils.translation import get_language_info, override
from django.utils.translation import gettext as _


def words_around(languages):
    """{language: {"picture": "Bild"}} for the `languages` of the site."""
    words = {}
    for language in languages:
        with override(language):
            words[language] = {"picture": _("Bild")}
    return words


def not_spoken(language, page_language):
    """The sentence that stands in for a text in `language`, which no voice here speaks."""
    with override(page_language):
        name = _name(language)
        if name:
            return _("Här står en text på %(language)s. Den läses inte upp.") % {"language": name}
        return _("Här står en text på ett annat språk. Den läses inte upp.")


def goes_on(page_language):
    """The sentence that ends what is read of a page that is longer than that."""
    with override(page_language):
        return _("Sidan fortsätter, men är för lång för att läsas upp på en gång.")


def _name(language):
    try:
        return get_language_info(language)["name_translated"].lower()
    except KeyError:
        return ""
