from . import outbox, request, service

__all__ = ["outbox", "request", "service"]
