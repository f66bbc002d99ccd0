from django.contrib.auth.models import Group, Permission

MAY = (
    "view_servicerequest",
    "view_event",
    "view_requester",
    "view_outboxmessage",
    "change_outboxmessage",
    "view_service",
    "add_service",
    "change_service",
)


def make_caseworkers(folder):
    """The group Handläggare, for those who read cases. One that exists is left as it is."""
    group, made = Group.objects.get_or_create(name="Handläggare")
    if not made:
        return []
    group.permissions.set(
        Permission.objects.filter(content_type__app_label="cases", codename__in=MAY)
    )
    return ["Gruppen Handläggare"]
