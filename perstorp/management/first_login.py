import secrets

from django.contrib.auth import get_user_model

# No letter or digit that can be taken for another.
ALPHABET = "abcdefghjkmnpqrstuvwxyz23456789"


def make_first_login():
    """(user name, password) of a new administrator, or None where somebody can log in already.

    The password is stored as a hash, so this is the only time that it can be read.
    """
    user_model = get_user_model()
    if user_model.objects.exists():
        return None
    password = "-".join(_letters(4) for _ in range(4))
    user_model.objects.create_superuser("admin", password=password)
    return "admin", password


def _letters(count):
    return "".join(secrets.choice(ALPHABET) for _ in range(count))
