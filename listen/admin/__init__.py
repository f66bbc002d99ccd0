from . import pronunciation

__all__ = ["pronunciation"]
