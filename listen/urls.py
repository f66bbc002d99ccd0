from django.urls import path

from . import views

app_name = "listen"
urlpatterns = [
    path("", views.about, name="about"),
    path("spelare/<slug:version>/", views.bar, name="bar"),
]
