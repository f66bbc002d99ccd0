"""Who may change what, and where."""

from django.contrib.auth.models import AnonymousUser
from django.urls import reverse


def reader_of(request):
    """The one who reads. A request that is refused early (a wrong host) has nobody yet.

    What is remembered of a page may hold on to this, and not to the request.
    """
    user = getattr(request, "user", None)
    return user if user is not None and user.is_authenticated else AnonymousUser()


def may_change(user, model):
    """True for a `user` who has Django's own right to change every row of `model`."""
    return user.is_authenticated and user.has_perm(
        f"{model._meta.app_label}.change_{model._meta.model_name}"
    )


def edit_url(user, thing):
    """Where `thing` is changed; "" for a `user` who may not."""
    return admin_url(thing) if may_change(user, type(thing)) else ""


def admin_url(thing):
    """The address of the form for `thing` in the admin."""
    opts = thing._meta
    return reverse(f"admin:{opts.app_label}_{opts.model_name}_change", args=[thing.pk])
