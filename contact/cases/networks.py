"""Which network someone asks from: only to be counted under the salt of the day, never kept."""

from ipaddress import ip_address

from django.conf import settings

# As much of an address as one household or one company usually shares.
SHARED_BITS = {4: 24, 6: 48}
UNKNOWN = "unknown"


def network_of(http_request):
    """The network that `http_request` comes from, as text; UNKNOWN, one for all, if it is unclear.

    X-Forwarded-For is believed only as far as settings.TRUSTED_PROXIES have written it: read
    from the right, past them, so what a visitor adds to the left changes nothing.
    """
    forwarded = http_request.META.get("HTTP_X_FORWARDED_FOR", "")
    passed_on = [part for part in forwarded.split(",") if part.strip()]
    address = _address(http_request.META.get("REMOTE_ADDR", ""))
    while address and passed_on and _is_proxy(address):
        address = _address(passed_on.pop())
    return _network(address) if address else UNKNOWN


def _address(text):
    """The IP address that `text` is, an IPv4 one also when it is written as IPv6; or None."""
    try:
        address = ip_address(text.strip())
    except ValueError:
        return None
    return getattr(address, "ipv4_mapped", None) or address


def _is_proxy(address):
    return any(address in network for network in settings.TRUSTED_PROXIES)


def _network(address):
    shared = int(address) >> (address.max_prefixlen - SHARED_BITS[address.version])
    return f"{address.version}:{shared:x}"
