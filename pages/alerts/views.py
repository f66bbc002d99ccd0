from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from pages import extensions
from pages.editing import edit_url
from pages.errors import gone_or_missing
from pages.language import languages_of

from .live import live_alerts
from .models import Alert


@require_safe
def index(request):
    """All that is to be known now, whole: here the crisis start page can be listened to."""
    alerts = live_alerts()
    context = {
        "alerts": alerts,
        "numbers": extensions.crisis_numbers.collect(),
        "languages": languages_of(*alerts),
    }
    return render(request, "alerts/index.html", context)


@require_safe
def detail(request, slug):
    alerts = Alert.objects.visible_to(request.user).in_order()
    alert = alerts.filter(slug=slug).first()
    if alert is None:
        return gone_or_missing(request, Alert.objects.expired().filter(slug=slug))
    context = {
        "alert": alert,
        "languages": languages_of(alert),
        "edit_url": edit_url(request.user, alert),
    }
    return render(request, "alerts/detail.html", context)


@require_safe
def preview(request, slug):
    """The start page as it will be, for those who may publish it."""
    crises = Alert.objects.previewed_by(request.user).in_order()
    crisis = get_object_or_404(crises, slug=slug)
    others = [alert for alert in live_alerts() if alert != crisis]
    return _crisis_page(request, [crisis, *others])


def crisis_start(request):
    """[what stands in place of the start page] in a crisis; else nothing."""
    alerts = live_alerts()
    return [_crisis_page(request, alerts)] if any(alert.is_crisis for alert in alerts) else []


def _crisis_page(request, alerts):
    context = {
        "alerts": alerts,
        "numbers": extensions.crisis_numbers.collect(),
        "languages": languages_of(*alerts),
        "edit_url": edit_url(request.user, alerts[0]),
    }
    return render(request, "alerts/crisis.html", context)
