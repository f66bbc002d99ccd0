"""How large the body of a request may be, where it may be larger than a form of text."""

LARGEST_PHOTO = 16_000_000  # bytes: a photo of 15 MB, and what stands around it


def takes_photo(view):
    """Lets `view` be sent a photo (perstorp/middleware.py: sizes_of_bodies)."""
    view.largest_body = LARGEST_PHOTO
    return view
