"""The worklist and what belongs to it, below /admin/cases/servicerequest/."""

from django.urls import path

from .call import views as call
from .export import views as export
from .statistics import views as statistics
from .worklist import views as worklist

urlpatterns = [
    path("", worklist.worklist, name="cases_servicerequest_changelist"),
    path("skriv-in/", call.call, name="cases_servicerequest_add"),
    path("inskrivet/<str:key>/", call.called, name="cases_servicerequest_called"),
    path("ta-ut/", export.export, name="cases_servicerequest_export"),
    path("statistik/", statistics.statistics, name="cases_servicerequest_statistics"),
    path(
        "statistik/fil/",
        statistics.statistics_file,
        name="cases_servicerequest_statistics_file",
    ),
]
