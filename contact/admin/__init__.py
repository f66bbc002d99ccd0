from .on_page import ContactPointOnPageInline
from .point import ContactPointAdmin

__all__ = ["ContactPointAdmin", "ContactPointOnPageInline"]
