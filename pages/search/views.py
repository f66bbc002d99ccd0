from django.core.paginator import Paginator
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pages import clock
from pages.cleaning import clean_text, one_line
from pages.language import current_language
from pages.responses import never_kept

from .hits import read_hits
from .query import MOST_HITS
from .query import search as find

HITS_SHOWN = 10
LONGEST_QUERY = 200  # as the fields in templates/ say


@require_safe
def search(request):
    """The search page. What somebody looks for is nobody else's business: it is kept nowhere."""
    query = one_line(clean_text(request.GET.get("q", ""), LONGEST_QUERY))[:LONGEST_QUERY]
    now = clock.now()
    found = find(query, current_language(), now)
    page = Paginator(found.keys, HITS_SHOWN).get_page(request.GET.get("sida"))
    context = {
        "query": query,
        "found": found,
        "most": MOST_HITS,
        "page": page,
        "hits": read_hits(page.object_list, now),
    }
    return never_kept(render(request, "search/results.html", context))
