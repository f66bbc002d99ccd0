"""What staff search for among the cases: a reference, a diarienummer, words, or who sent it."""

from dataclasses import dataclass

from contact.cases.models import ServiceRequest
from contact.cases.reference import tidy_reference

from .senders import cases_from
from .words import cases_with

MOST_HITS = 500


@dataclass(frozen=True)
class Found:
    """The keys of at most MOST_HITS cases, of all there are: who asks may not see every one."""

    keys: set
    is_cut: bool = False  # there are more


def find(query, user):
    """What `query`, as `user` wrote it, may mean. Senders only for who may see them."""
    if reference := tidy_reference(query):
        return Found(set(_keys(service_request_id=reference)))
    ways = [_keys(diarienummer__in={query, query.upper()}), cases_with(query, MOST_HITS + 1)]
    if user.has_perm("cases.view_requester"):
        ways.append(cases_from(query, MOST_HITS + 1))
    keys = sorted({key for way in ways for key in way}, reverse=True)
    return Found(set(keys[:MOST_HITS]), is_cut=len(keys) > MOST_HITS)


def _keys(**fields):
    found = ServiceRequest.objects.filter(**fields).order_by("-pk")
    return list(found.values_list("pk", flat=True)[: MOST_HITS + 1])
