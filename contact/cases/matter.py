"""The first question: what someone wants. Its answer says both kind and feedback_type."""

from django.utils.translation import gettext_lazy as _

from .models.request import FeedbackType
from .models.service import Kind

MATTERS = {
    "felanmalan": (_("Felanmälan: något är trasigt, saknas eller är fel"), Kind.REPORT, ""),
    "klagomal": (_("Synpunkt: klagomål"), Kind.OPINION, FeedbackType.COMPLAINT),
    "berom": (_("Synpunkt: beröm"), Kind.OPINION, FeedbackType.PRAISE),
    "forslag": (_("Synpunkt: förslag"), Kind.OPINION, FeedbackType.PROPOSAL),
    "fraga": (_("Synpunkt: fråga"), Kind.OPINION, FeedbackType.QUESTION),
}


def kind_of(matter):
    """The kind of a case, or None in a draft that does not say yet."""
    return MATTERS[matter][1] if matter in MATTERS else None


def feedback_type_of(matter):
    """The sort of a synpunkt; "" for a felanmälan."""
    return MATTERS[matter][2]


def matter_of(request):
    """The answer that made `request` what it is, in the reader's language."""
    labels = {(kind, feedback): label for label, kind, feedback in MATTERS.values()}
    return labels[request.kind, request.feedback_type]
