from . import (
    answer_template,
    api_key,
    attribute,
    department,
    mail_text,
    outbox,
    request,
    retention,
    service,
)

__all__ = [
    "answer_template",
    "api_key",
    "attribute",
    "department",
    "mail_text",
    "outbox",
    "request",
    "retention",
    "service",
]
