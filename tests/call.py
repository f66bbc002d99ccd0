"""What one of the staff puts down for someone who has called."""

from django.utils import timezone

FORM = "/admin/cases/servicerequest/skriv-in/"
RIGHTS = ("view_servicerequest", "handle_servicerequest", "view_requester")
SAID = {"channel": "phone", "matter": "felanmalan", "description": "Lampan är trasig."}


def filled(client, **answers):
    """The form, with an anonymous call that came now, or the `answers`."""
    form = client.get(FORM).context["form"]
    came = timezone.localtime().strftime("%Y-%m-%dT%H:%M")
    return SAID | {"key": form["key"].value(), "came": came} | answers


def save(client, **answers):
    """Sends the form. Gives the page it leads to."""
    return client.post(FORM, filled(client, **answers), follow=True)
