from django.http import HttpResponse


class SeeOther(HttpResponse):
    """After a form: fetch the page at `path`, one of ours, instead. Reloading sends nothing again.

    Over HttpResponseRedirect, which takes twice the calls to make sure that it is no other's.
    """

    status_code = 303

    def __init__(self, path):
        super().__init__(headers={"Location": path})

    @property
    def url(self):
        return self.headers["Location"]


def never_kept(response, *, published=False):
    """What nobody else is to know of: no trace in the browser, none in the next page's log.

    `published` says that anyone may read it all the same: only that someone has is a secret.
    """
    response.published = published
    response["Cache-Control"] = "private, no-store"
    response["Referrer-Policy"] = "no-referrer"
    return response
