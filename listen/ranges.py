"""A file sent whole or in part (RFC 9110, 14.2): Safari plays nothing from who cannot do that."""

import re

from django.http import HttpResponse

BYTES = re.compile(r"bytes=(\d*)-(\d*)")


def ranged(request, path, content_type, etag):
    """The response with the file at `path`, or the part of it that is asked for.

    More than one part at a time is answered with all of it, as the standard allows.
    """
    size = path.stat().st_size
    wanted = _wanted(request, size, etag)
    if wanted is None:
        response = HttpResponse(path.read_bytes(), content_type=content_type)
    elif wanted[0] >= size:
        response = HttpResponse(status=416, headers={"Content-Range": f"bytes */{size}"})
    else:
        first, last = wanted
        with path.open("rb") as file:
            file.seek(first)
            response = HttpResponse(file.read(last - first + 1), content_type=content_type)
        response.status_code = 206
        response.headers["Content-Range"] = f"bytes {first}-{last}/{size}"
    response.headers["Accept-Ranges"] = "bytes"
    response.headers["ETag"] = etag
    return response


def starts_at_the_beginning(request):
    """True unless the request goes on with something that was begun before."""
    found = BYTES.fullmatch(request.headers.get("Range", ""))
    return not found or not found[1] or int(found[1]) == 0


def _wanted(request, size, etag):
    """(first, last) byte asked for; None for all. Beyond the end, where there is nothing."""
    found = BYTES.fullmatch(request.headers.get("Range", ""))
    if not found or request.headers.get("If-Range", etag) != etag:
        return None
    first, last = found.groups()
    if not first:
        return (max(size - int(last), 0), size - 1) if last and int(last) else None
    if last and int(last) < int(first):
        return None
    return int(first), min(int(last or size), size - 1)
