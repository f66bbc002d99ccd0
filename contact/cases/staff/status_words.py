"""The statuses in the words of those who work with them: "you" is not the sender here."""

from contact.cases.models.status import Status

STATUS_WORDS = dict(Status.choices) | {
    Status.RECEIVED: "Nytt",
    Status.ACKNOWLEDGED: "Bekräftat",
    Status.AWAITING_REQUESTER: "Väntar på avsändaren",
    Status.DUPLICATE: "Samma som ett annat",
}
