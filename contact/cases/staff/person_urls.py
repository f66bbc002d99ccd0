"""What is kept about one person, below /admin/cases/servicerequest/."""

from django.urls import path

from .person import views

urlpatterns = [path("registerutdrag/", views.person, name="cases_servicerequest_person")]
