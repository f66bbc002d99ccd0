from django.http import HttpResponseRedirect


class SeeOther(HttpResponseRedirect):
    """After a form: fetch that page instead, so that reloading it sends nothing again."""

    status_code = 303
