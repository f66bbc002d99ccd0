"""What alerts add to other pages."""

from pages.editing import may_change

from .live import live_alerts
from .models import Alert


def top_panel():
    """Under the header of every page; nothing at all when there is nothing to know."""
    alerts = live_alerts()
    return [("alerts/box.html", {"alerts": alerts})] if alerts else []


def staff_panel(user, now):
    """That the start page is another, or that all pages have a box: whoever can end it is told."""
    if not may_change(user, Alert):
        return []
    alerts = list(Alert.objects.live(now).in_order())
    return [("admin/alerts/panel.html", {"alerts": alerts, "now": now})] if alerts else []
