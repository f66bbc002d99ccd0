from django.contrib.auth.models import Group, Permission
from django.db import transaction

from .models import GivenRight

TEXTS = ("service", "serviceattribute", "attributevalue", "department", "answertemplate")
RIGHTS = {
    "Handläggare": (
        "view_servicerequest",
        "handle_servicerequest",
        "export_servicerequest",
        "view_event",
        "view_requester",
        "view_media",
        "view_outboxmessage",
        "change_outboxmessage",
        *(f"{may}_{what}" for what in (*TEXTS, "mailtext") for may in ("view", "add", "change")),
        *(f"delete_{what}" for what in ("serviceattribute", "attributevalue", "answertemplate")),
    ),
    # Beside the other: what is removed and when, and who else's programs may send cases.
    "Registrator": (
        *(f"{may}_{what}" for what in ("retentionrule", "apikey") for may in ("view", "add")),
        "change_retentionrule",
        "change_apikey",
        "view_disposallog",
    ),
}


@transaction.atomic
def make_caseworkers(folder):
    """The groups of those who handle cases, with the rights in RIGHTS. Gives a line for each new.

    Each right is given once (GivenRight): one that is added here later reaches a group that
    exists, and one that an administrator has taken away stays away.
    """
    return [f"Gruppen {name}" for name, rights in RIGHTS.items() if _make(name, rights)]


def _make(name, rights):
    """True if the group is new."""
    group, made = Group.objects.get_or_create(name=name)
    given = GivenRight.objects.filter(group=group).values_list("codename", flat=True)
    new = Permission.objects.filter(
        content_type__app_label="cases", codename__in=set(rights) - set(given)
    )
    group.permissions.add(*new)
    GivenRight.objects.bulk_create(
        GivenRight(group=group, codename=right.codename) for right in new
    )
    return made
