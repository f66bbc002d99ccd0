from django.http import HttpResponseRedirect


class SeeOther(HttpResponseRedirect):
    """After a form: fetch that page instead, so that reloading it sends nothing again."""

    status_code = 303


def never_kept(response, *, published=False):
    """What nobody else is to know of: no trace in the browser, none in the next page's log.

    `published` says that anyone may read it all the same: only that someone has is a secret.
    """
    response.published = published
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
