"""What contact points add to other pages."""

from django.db.models import OuterRef, Subquery

from pages.kept.generation import remembered

from .facts import facts_about
from .models import ContactPoint, Telephone
from .models.telephone import tel_uri

CONSIDERED = 50
OTHERS_SHOWN = 6


def start_panel(user, now):
    """Who answers now: the switchboard, open or not, and the first others that are open."""
    points = ContactPoint.objects.live(now).with_facts()[:CONSIDERED]
    told = [facts_about(point, now) for point in points]
    main = [facts for facts in told if facts.point.is_main]
    others = [facts for facts in told if facts.is_open and not facts.point.is_main]
    shown = main + others[:OTHERS_SHOWN]
    return [("contact/panels/start.html", {"shown": shown})] if shown else []


def page_panel(page, user, now):
    """Whom to ask about what a page is about."""
    points = ContactPoint.objects.visible_to(user, now).filter(pages=page).with_facts()
    shown = [facts_about(point, now) for point in points]
    return [("contact/panels/page.html", {"shown": shown})] if shown else []


def footer_panel():
    """The switchboard, in one query."""
    point = _switchboard()
    if point is None:
        return []
    tel = tel_uri(point.number) if point.number else ""
    return [("contact/panels/footer.html", {"point": point, "tel": tel})]


def crisis_number():
    """The switchboard's number, in one query."""
    point = _switchboard()
    if point is None or not point.number:
        return []
    return [("contact/panels/crisis.html", {"point": point, "tel": tel_uri(point.number)})]


def _switchboard():
    """The main contact point with its first `number`; None where there is none."""
    return remembered("switchboard", _find_switchboard)


def _find_switchboard():
    first = Telephone.objects.filter(contact_point=OuterRef("pk")).values("number")[:1]
    return ContactPoint.objects.live().main().annotate(number=Subquery(first)).first()
