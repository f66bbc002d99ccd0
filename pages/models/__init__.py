from .moved import MovedAddress
from .page import Page

__all__ = ["MovedAddress", "Page"]
