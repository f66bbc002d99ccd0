"""Makes what a test is about; what the test does not name is filled in with a fixed example."""

from django.contrib.auth import get_user_model
from django.utils import timezone

from pages.models import Page


def make_page(**fields):
    slug = fields.get("slug", "avfall")
    defaults = {"slug": slug, "title": "Avfall", "lead": "Så sorterar du.", "published_at": timezone.now()}
    return Page.objects.create(**defaults | fields)


def make_superuser(name="ebba"):
    return get_user_model().objects.create_superuser(name, password="ett långt lösenord")
