"""How an answer reaches the sender: staff should know before they write it."""


def how_told(case):
    """A sentence about who will read what is written to the sender of `case`."""
    requester = getattr(case, "requester", None)
    page = "Svaret syns på sidan där avsändaren följer sitt ärende."
    if requester is None:
        return f"Avsändaren är anonym. {page} Inget mejl skickas."
    if case.quarantine:
        return f"Ärendet är misstänkt skräp. {page} Inget mejl skickas."
    if not requester.wants_reply:
        return f"Avsändaren vill inte ha svar. {page} Inget mejl skickas."
    if not requester.email:
        return f"Avsändaren har ingen e-post här, bara telefon. {page} Ring om det behövs."
    return f"{page} Avsändaren får ett mejl om att det finns något nytt."
