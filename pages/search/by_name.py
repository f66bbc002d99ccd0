"""Pages that are code are few: they are found by their names, without the index."""

from pages import extensions

from .words import stems, words


def main_pages():
    """{view: MainPage}"""
    return {page.view: page for page in extensions.main_pages.collect()}


def named(terms, language):
    """The main pages whose title holds all the `terms` (as for engines.find)."""
    return [page for page in main_pages().values() if _holds(str(page.title), terms, language)]


def _holds(title, terms, language):
    forms = {form for word in words(title) for form in stems(word, language)}
    return all(
        any(
            form in forms or (goes_on and any(other.startswith(form) for other in forms))
            for form, goes_on in term
        )
        for term in terms
    )
