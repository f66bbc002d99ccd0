"""The yardstick: the least that Django needs to store one row durably for each request.

Settings, model, view and application of a site of its own, on the same database settings, the
same gunicorn and the same worker as the site. No middleware, no form, no check of anything.
"""

import os
from pathlib import Path

import django
from django.conf import settings

from perstorp import environment

if not settings.configured:
    settings.configure(
        ALLOWED_HOSTS=["*"],
        DATABASES={"default": environment.database(Path(os.environ["VAR_DIR"]))},
        DEFAULT_AUTO_FIELD="django.db.models.BigAutoField",
        MIDDLEWARE=[],
        ROOT_URLCONF=__name__,
        SECRET_KEY="x" * 50,
        USE_TZ=True,
    )
    django.setup()

from django.core.wsgi import get_wsgi_application  # noqa: E402
from django.db import connection, models  # noqa: E402
from django.http import HttpResponse  # noqa: E402
from django.urls import path  # noqa: E402


class Report(models.Model):
    text = models.TextField()

    class Meta:
        app_label = "minimal"

    def __str__(self):
        return self.text


def store(request):
    Report.objects.create(text=request.POST["text"])
    return HttpResponse(status=303, headers={"Location": "/", "Content-Length": "0"})


def make_table():
    with connection.schema_editor() as editor:
        editor.create_model(Report)


urlpatterns = [path("report/", store)]
application = get_wsgi_application()

if __name__ == "__main__":
    make_table()
