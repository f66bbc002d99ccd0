"""Words that tell of danger to someone: staff read such a case first, its sender is told whom
to reach at once."""

import re

from django.conf import settings

from contact.facts import facts_about
from contact.models import ContactPoint
from pages.models import Page

WORDS = re.compile(
    r"""självmord | suicid | (?:ta|tar)\ (?:mitt|sitt|livet) | vill\ (?:inte\ leva|dö)\b
        | orkar\ inte\ leva | skada\ mig\ själv
        | (?:döda|mörda|skjuta|knivhugga)\ (?:mig|dig|er|honom|henne|dem|någon|folk|barn)
        | mordhot | bombhot | dödshot | hotar | hotad | hotat | blir\ slagen
        | (?:slår|slog|sparkar)\ (?:mig|henne|honom|oss|barn|sin[a]?\b)
        | misshand | våldt | \bvåldsam | sexuell\w*\ (?:övergrepp|ofred) | far\ illa | orosanmäl
        | kill\ (?:myself|me|him|her|them) | want\ to\ die | suicid | threaten | hurt\ myself
        | (?:hits|beats|abuses)\ (?:me|him|her|the\ child|his|their) | \brape""",
    re.IGNORECASE | re.VERBOSE,
)


def is_concerning(text):
    """True if `text` may tell of threats, violence, suicide or a child in danger."""
    return bool(WORDS.search(" ".join(text.split())))


def right_contacts(now):
    """[Facts] of those who can help someone in danger, as the town has chosen them."""
    slugs = settings.TOWN.concern_contacts
    points = ContactPoint.objects.live(now).with_facts().filter(slug__in=slugs)
    return [facts_about(point, now) for point in sorted(points, key=lambda p: slugs.index(p.slug))]


def right_pages(now):
    """The pages about such danger, as the town has chosen them."""
    paths = settings.TOWN.concern_pages
    pages = Page.objects.live(now).filter(path__in=paths)
    return sorted(pages, key=lambda page: paths.index(page.path))
