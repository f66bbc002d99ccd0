"""What pages may ask the browser for: nothing, but where a page says so itself."""

from functools import wraps

FEATURES = (
    "browsing-topics camera display-capture geolocation gyroscope hid idle-detection "
    "interest-cohort magnetometer microphone midi payment serial usb xr-spatial-tracking"
).split()


def permissions(*allowed):
    """The header Permissions-Policy: only the features `allowed`, and only to this site."""
    return ", ".join(f"{name}=({'self' if name in allowed else ''})" for name in FEATURES)


def permitting(*allowed):
    """Decorates a view whose page may ask for the features `allowed`."""

    def decorate(view):
        @wraps(view)
        def permitted(request, *args, **kwargs):
            response = view(request, *args, **kwargs)
            response.headers["Permissions-Policy"] = permissions(*allowed)
            return response

        return permitted

    return decorate
