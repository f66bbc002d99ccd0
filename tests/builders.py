"""Makes what a test is about; what the test does not name is filled in with a fixed example."""

from datetime import time, timedelta

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Group
from django.utils import timezone

from contact.cases.models import Draft
from contact.cases.receiving import receive
from contact.models import ContactPoint, OpeningHours, Telephone
from faq.models import Question, Topic
from pages.alerts.models import Alert
from pages.models import Page
from pages.news.models import News
from pages.notices.models import Notice
from perstorp.groups import make_editors


def make_page(**fields):
    slug = fields.get("slug", "avfall")
    defaults = {
        "slug": slug,
        "title": "Avfall",
        "lead": "Så sorterar du.",
        "published_at": timezone.now(),
    }
    return Page.objects.create(**defaults | fields)


def make_superuser(name="ebba"):
    return get_user_model().objects.create_superuser(name, password="ett långt lösenord")


def make_draft(now=None, *, contact=None, service="", **answers):
    """A draft with every step answered, a minute old: a felanmälan, anonymous.

    `answers` are place, lat and long, and the fields of the text.
    """
    now = now or timezone.now()
    place = {name: answers.pop(name, None) for name in ("lat", "long")}
    place["place"] = answers.pop("place", "")
    text = {"description": "Lampan är trasig.", "website": "", "attributes": {}} | answers
    anonymous = {"email": "", "phone": "", "first_name": "", "last_name": "", "receipt": False}
    data = {
        "matter": {"matter": "felanmalan"},
        "service": {"service": service},
        "place": place,
        "text": text,
        "photos": {"names": []},
        "contact": anonymous | {"reply": "yes" if contact else "anonymous"} | (contact or {}),
    }
    made = now - timedelta(minutes=1)
    return Draft.objects.create(data=data, created_at=made, updated_at=now)


def make_case(now=None, **answers):
    """A case that has been received. Give it what make_draft takes."""
    now = now or timezone.now()
    return receive(make_draft(now, **answers), now)


def make_topic(**fields):
    defaults = {"slug": "aterbruket", "title": "Återbruket", "published_at": timezone.now()}
    return Topic.objects.create(**defaults | fields)


def make_question(topic, **fields):
    defaults = {
        "question": "Vad kostar det?",
        "answer": "<p>Det är gratis.</p>",
        "published_at": timezone.now(),
    }
    return Question.objects.create(topic=topic, **defaults | fields)


def make_news(**fields):
    slug = fields.get("slug", "badet-oppnar")
    defaults = {"slug": slug, "title": "Badet öppnar", "published_at": timezone.now()}
    return News.objects.create(**defaults | fields)


def make_alert(**fields):
    defaults = {
        "slug": "koka-vattnet",
        "title": "Koka vattnet",
        "text": "<p>Koka vattnet innan du dricker det.</p>",
        "published_at": timezone.now(),
    }
    return Alert.objects.create(**defaults | fields)


def make_crisis(**fields):
    """An alert in place of the start page."""
    return make_alert(degree=Alert.Degree.CRISIS, **fields)


def make_notice(**fields):
    defaults = {
        "kind": Notice.Kind.ANNOUNCEMENT,
        "public_body": "Kommunfullmäktige",
        "title": "Ny taxa för avfall",
        "posted_on": timezone.localdate(),
    }
    return Notice.objects.create(**defaults | fields)


def make_point(number="0435-390 00", **fields):
    """A contact point with one telephone number, and no hours."""
    defaults = {"slug": "vaxel", "name": "Växeln", "published_at": timezone.now()}
    point = ContactPoint.objects.create(**defaults | fields)
    Telephone.objects.create(contact_point=point, number=number)
    return point


def make_hours(point, opens="08:00", closes="12:00", **fields):
    """Ordinary hours, Monday to Friday."""
    days = dict.fromkeys(("monday", "tuesday", "wednesday", "thursday", "friday"), True)
    times = {"opens": time.fromisoformat(opens), "closes": time.fromisoformat(closes)}
    return OpeningHours.objects.create(contact_point=point, **days | times | fields)


def make_exception(point, first, last=None, **fields):
    """Closed from `first` to `last`, or the times in `fields`."""
    dates = {"valid_from": first, "valid_through": last or first}
    return OpeningHours.objects.create(contact_point=point, is_exception=True, **dates | fields)


def make_editor(name="edit"):
    """Someone in the group Redaktör."""
    make_editors(None)
    user = get_user_model().objects.create_user(name, password="ett långt lösenord", is_staff=True)
    user.groups.add(Group.objects.get(name="Redaktör"))
    return user
