from django.urls import path

from . import views

app_name = "listen"
urlpatterns = [path("", views.about, name="about")]
