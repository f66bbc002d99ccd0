"""Who may hear the site before it is published."""

from django.apps import apps

from pages.editing import may_change
from pages.publishing import Dated


def may_try_words(user):
    """True for a `user` who may see the word list, as Django's admin has it."""
    rights = ("listen.view_pronunciation", "listen.change_pronunciation")
    return any(map(user.has_perm, rights))


def may_hear_pages(user):
    """True for a `user` who may see the word list, or read drafts of something on the site.

    What is shown is another matter: each page as this user is shown it.
    """
    published = (model for model in apps.get_models() if issubclass(model, Dated))
    return may_try_words(user) or any(may_change(user, model) for model in published)
