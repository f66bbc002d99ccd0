from django.contrib import admin
from django.contrib.auth.decorators import permission_required
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from contact.cases.staff.csv_file import csv_file

from .figures import figures_of, years
from .plot import HEIGHT, WIDTH, plot_of

may_view = permission_required("cases.view_servicerequest", raise_exception=True)
HEADINGS = ["Kom in", "Avslutade", "Lovade en tid", "I tid", "Dagar, median"]


@require_safe
@may_view
def statistics(request):
    now = timezone.now()
    choices = years(now)
    year = _year(request, choices)
    total, months, categories = figures_of(year)
    context = admin.site.each_context(request) | {
        "title": f"Statistik {year}",
        "year": year,
        "years": choices,
        "total": total,
        "tables": [("Månad", months), ("Kategori", categories)],
        "plot": plot_of(months),
        "size": (WIDTH, HEIGHT),
        "busiest": max(months, key=lambda figures: figures.received),
    }
    return render(request, "admin/cases/statistics.html", context)


@require_safe
@may_view
def statistics_file(request):
    now = timezone.now()
    year = _year(request, years(now))
    total, months, categories = figures_of(year)
    rows = [
        ["Månad", *HEADINGS],
        *map(_row, months),
        _row(total),
        [],
        ["Kategori", *HEADINGS],
        *map(_row, categories),
    ]
    return csv_file(f"statistik-{year}", rows, now)


def _year(request, choices):
    asked = request.GET.get("ar", "")
    known = {str(year): year for year in choices}
    return known.get(asked, choices[0])


def _row(figures):
    days = "" if figures.median_days is None else f"{figures.median_days:.1f}".replace(".", ",")
    return [
        figures.label,
        figures.received,
        figures.closed,
        figures.promised,
        figures.in_time,
        days,
    ]
