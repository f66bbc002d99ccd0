from .point import ContactPointAdmin

__all__ = ["ContactPointAdmin"]
