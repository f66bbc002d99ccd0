from django.shortcuts import render
from django.views.decorators.http import require_safe

from pages.views import never_kept


@require_safe
def search(request):
    query = request.GET.get("q", "")
    return never_kept(render(request, "pages/search.html", {"query": query, "results": None}))
