"""Why a mail could not be sent: kept as a word and a number, shown as a sentence.

A mail server's own words may quote the recipient: they are never kept.
"""

from smtplib import SMTPRecipientsRefused, SMTPResponseException

SERVER_AWAY = "Mejlservern svarar inte."
WORDS = {
    **dict.fromkeys(
        (
            "ConnectionRefusedError",
            "ConnectionResetError",
            "TimeoutError",
            "gaierror",
            "OSError",
            "SMTPConnectError",
        ),
        SERVER_AWAY,
    ),
    "SMTPServerDisconnected": "Mejlservern bröt förbindelsen.",
    "SMTPAuthenticationError": "Mejlservern godtar inte webbplatsens lösenord.",
    "SMTPNotSupportedError": "Mejlservern kan inte ta emot mejl på det sätt som är inställt.",
    "SMTPSenderRefused": "Mejlservern godtar inte webbplatsens avsändaradress.",
    "SMTPDataError": "Mejlservern tog inte emot mejlet.",
    "SMTPHeloError": "Mejlservern tog inte emot mejlet.",
    "BadHeaderError": "Adressen eller ämnet går inte att skicka.",
}
RECIPIENT = {
    "4": "Mottagarens mejlserver tar inte emot just nu.",
    "5": "Mottagarens adress finns inte, eller tar inte emot mejl.",
}
FULL = "Mottagarens brevlåda är full."
FULL_CODES = {"452", "552"}


def is_away(error):
    """True if the mail server did not answer at all, so that the next mail will not fare better."""
    said_no = isinstance(error, SMTPResponseException | SMTPRecipientsRefused)
    return isinstance(error, OSError) and not said_no


def without_addresses(error):
    """What went wrong, as "SMTPRecipientsRefused 550"."""
    refused = next(iter(getattr(error, "recipients", {}).values()), (None,))
    code = getattr(error, "smtp_code", None) or refused[0] or getattr(error, "errno", None)
    return f"{type(error).__name__} {code}" if code else type(error).__name__


def in_words(kept):
    """What `without_addresses` gave, as a sentence for staff; "" for nothing."""
    name, _, code = kept.partition(" ")
    if not name:
        return ""
    if name == "SMTPRecipientsRefused":
        return FULL if code in FULL_CODES else RECIPIENT.get(code[:1], RECIPIENT["4"])
    return WORDS.get(name, "Något gick fel.")
