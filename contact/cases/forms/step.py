from django.core import signing

from pages.forms import VisitorForm

SALT = "cases.shown"


class StepForm(VisitorForm):
    """A step of a draft. It carries, signed, every answer that the draft has.

    So nothing is lost if the draft has gone when the form is sent.
    """

    def __init__(self, request, now, draft, **kwargs):
        super().__init__(request, now, **kwargs)
        self.draft = draft

    def carried(self):
        return super().carried() | {
            "shown": signing.dumps(self.draft.data, salt=SALT, compress=True)
        }


def shown_in(request):
    """The answers that the form in `request` carries; None if it carries none of ours."""
    try:
        return signing.loads(request.POST.get("shown", ""), salt=SALT)
    except signing.BadSignature:
        return None
