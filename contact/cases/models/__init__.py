from .access import MailStop, StatusAccess
from .api_key import ApiKey
from .attribute import AttributeValue, ServiceAttribute
from .department import Department
from .draft import Draft
from .event import Event
from .given_right import GivenRight
from .media import Media, MediaContent
from .outbox import OutboxMessage
from .rate import DailySalt, RateBucket
from .request import ServiceRequest
from .requester import Requester
from .retention import DisposalLog, RetentionRule
from .service import Service
from .wording import AnswerTemplate, MailText
from .words import CaseWords

__all__ = [
    "AnswerTemplate",
    "ApiKey",
    "AttributeValue",
    "CaseWords",
    "DailySalt",
    "Department",
    "DisposalLog",
    "Draft",
    "Event",
    "GivenRight",
    "MailStop",
    "MailText",
    "Media",
    "MediaContent",
    "OutboxMessage",
    "RateBucket",
    "Requester",
    "RetentionRule",
    "Service",
    "ServiceAttribute",
    "ServiceRequest",
    "StatusAccess",
]
