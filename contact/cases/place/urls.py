from django.urls import path

from .views import tile

urlpatterns = [path("karta/<int:z>/<int:x>/<int:y>.png", tile, name="tile")]
