"""What a page offers to those who listen: sound of ours, or the visitor's own voice alone."""

from dataclasses import dataclass
from urllib.parse import urlencode

from pages import parts

from .sound.engine import find_engine

# The only words in an address that lead to other text for everyone: the parts of a list.
PARTS_OF_A_LIST = parts.WORDS


@dataclass(frozen=True)
class Offer:
    """`is_public`: what is said may be stored. `kept`: and kept by browsers on its way.

    `is_error`: it says what went wrong, to everyone alike. No sound is made of it.
    """

    is_public: bool
    kept: bool
    address: str  # of the page: its path, and the part of a list
    is_error: bool = False

    @property
    def has_sound(self):
        """True if sound may be made, and there is something that makes it."""
        return self.is_public and find_engine() is not None


def offer_of(request, response):
    """The Offer of a page that is about to be sent; None where it is not for listening.

    Sound is made of what everyone may read. A page that is one person's own (a receipt), or made
    of what somebody wrote (a search), is read by the visitor's own voice alone: nothing of it is
    stored, and nobody can make the server say what they please.
    """
    if request.method not in {"GET", "HEAD"}:
        return None
    unkept = "no-store" in response.headers.get("Cache-Control", "")
    published = getattr(response, "published", False)
    is_open = response.status_code == 200 and (not unkept or published)
    asked = {name for name in request.GET if name != "lyssna"}
    return Offer(
        is_public=is_open and asked <= PARTS_OF_A_LIST,
        kept=is_open and not unkept and not is_staff(request),
        address=address_of(request),
        is_error=published and response.status_code >= 400,
    )


def address_of(request):
    """The path of the page, and which part of its list is shown."""
    parts = {name: request.GET[name] for name in PARTS_OF_A_LIST if name in request.GET}
    return request.path + (f"?{urlencode(parts)}" if parts else "")


def is_staff(request):
    """True if someone is logged in, who may see what others do not. Visitors have no cookie."""
    return bool(request.COOKIES) and request.user.is_authenticated
