from django.urls import path, register_converter

from . import views


class Key:
    """What a Script can be called (script.py)."""

    regex = r"[0-9a-f]{32}(?:-0)?"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


register_converter(Key, "listenkey")

app_name = "sound"
urlpatterns = [
    path("<listenkey:key>.mp3", views.whole, name="whole"),
    path("<listenkey:key>/<int:number>.mp3", views.part, name="part"),
    path("<listenkey:key>/<int:number>.vtt", views.times, name="times"),
]
