from django.contrib.auth.models import Group, Permission
from django.db.models import Q

APPS = ["pages", "alerts", "news", "notices", "faq", "contact", "listen"]
EDITED = Q(content_type__app_label__in=APPS)
ONLY_READ = Q(content_type__app_label="pages", content_type__model="movedaddress")


def make_editors(folder):
    """The group Redaktör: what the site says and whom to reach; no cases, no people.

    Its rights are decided here, each time anew, so that a new sort of content comes along.
    """
    group, made = Group.objects.get_or_create(name="Redaktör")
    read = ONLY_READ & Q(codename__startswith="view_")
    group.permissions.set(Permission.objects.filter((EDITED & ~ONLY_READ) | read))
    return ["Gruppen Redaktör"] if made else []
