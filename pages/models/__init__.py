from .addressed import Addressed, AddressedQuerySet, valid_slug
from .moved import MovedAddress
from .page import Page

__all__ = ["Addressed", "AddressedQuerySet", "MovedAddress", "Page", "valid_slug"]
