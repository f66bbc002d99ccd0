"""The worklist and what belongs to it, below /admin/cases/servicerequest/."""

from django.urls import path

from .worklist import views as worklist

urlpatterns = [
    path("", worklist.worklist, name="cases_servicerequest_changelist"),
]
