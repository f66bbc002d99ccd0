from .draft import Draft
from .event import Event
from .outbox import OutboxMessage
from .request import ServiceRequest
from .requester import Requester
from .service import Service

__all__ = ["Draft", "Event", "OutboxMessage", "Requester", "Service", "ServiceRequest"]
