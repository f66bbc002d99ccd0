"""Logging in, slowly for the one who guesses."""

from django.contrib.admin.forms import AdminAuthenticationForm
from django.core.cache import cache
from django.core.exceptions import ValidationError
from django.utils.crypto import salted_hmac

FAILURES = 10
MINUTES = 15


class LoginForm(AdminAuthenticationForm):
    """After FAILURES wrong passwords for one name in MINUTES nobody gets in under that name.

    Counted by name and not by address, so that no IP address is kept. The price: someone who
    knows a name can keep its owner out for a while.
    """

    def clean(self):
        key = _key(self.cleaned_data.get("username", ""))
        if cache.get(key, 0) >= FAILURES:
            raise ValidationError(
                "Fel lösenord har skrivits för många gånger. Vänta en kvart och försök igen."
            )
        try:
            cleaned = super().clean()
        except ValidationError:
            _count(key)
            raise
        cache.delete(key)
        return cleaned


def _key(name):
    return f"login-{salted_hmac('login', name.casefold()).hexdigest()}"


def _count(key):
    """One more failure. The time runs from the first."""
    cache.add(key, 0, MINUTES * 60)
    try:
        cache.incr(key)
    except ValueError:  # it ran out between the two lines
        cache.set(key, 1, MINUTES * 60)
