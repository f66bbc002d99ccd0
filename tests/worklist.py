"""Someone who works with cases, and the list of them."""

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission

from contact.cases.models import ServiceRequest

LIST = "/admin/cases/servicerequest/"


def staff(name, *rights):
    """Someone of the staff with just these rights (codenames)."""
    user = get_user_model().objects.create_user(
        name, password="ett långt lösenord", is_staff=True, email=f"{name}@kommun.example"
    )
    user.user_permissions.set(Permission.objects.filter(codename__in=rights))
    return user


def changed(case, **fields):
    """`case`, in the state that a test needs, without the way there."""
    ServiceRequest.objects.filter(pk=case.pk).change(**fields)
    return case


def references(client, **params):
    """The references of the cases in the list, in their order."""
    rows = client.get(LIST, params).context["rows"]
    return [row.case.service_request_id for row in rows]
