"""Who may hear the site before it is published."""

from django.apps import apps

from pages.editing import may_change
from pages.publishing import Dated


def may_hear_drafts(user):
    """True for a `user` who may read some drafts of the site, or see its word list.

    What is shown is another matter: each page as this user is shown it.
    """
    published = (model for model in apps.get_models() if issubclass(model, Dated))
    return user.has_perm("listen.view_pronunciation") or any(
        may_change(user, model) for model in published
    )
