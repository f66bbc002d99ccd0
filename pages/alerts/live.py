from pages import clock
from pages.kept.generation import remembered

from .models import Alert


def live_alerts():
    """What everyone has to know now, in order. One query, and none where it is remembered."""
    return remembered("alerts", lambda: list(Alert.objects.live(clock.now()).in_order()))
