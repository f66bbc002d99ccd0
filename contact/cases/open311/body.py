from urllib.parse import unquote_to_bytes

from .errors import Refused, problem

FORM = "application/x-www-form-urlencoded"


def check_body(request):
    """Raises Refused for what is no form, or no UTF-8: then å, ä and ö would be lost.

    What is sent as XML or JSON is never parsed.
    """
    if request.method != "POST":
        return
    if request.content_type != FORM and (request.content_type or request.body):
        raise Refused(problem(400, f"Content-Type: Skicka uppgifterna som {FORM}, utan filer."))
    if "Transfer-Encoding" in request.headers and not request.headers.get("Content-Length"):
        raise Refused(problem(400, "Content-Length: Ange hur långt det som skickas är."))
    try:
        unquote_to_bytes(request.body).decode()
    except UnicodeDecodeError:
        raise Refused(problem(400, "Texten är inte kodad som UTF-8.")) from None
