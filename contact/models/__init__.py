from .hours import OpeningHours
from .point import ContactPoint
from .telephone import Telephone

__all__ = ["ContactPoint", "OpeningHours", "Telephone"]
