from django.urls import path, re_path, register_converter

from .definition import definition
from .discovery import discovery
from .formats import FORMATS
from .missing import missing
from .requests import exchange, one_request, requests
from .services import services


class FormatConverter:
    regex = "|".join(FORMATS)

    def to_python(self, value):
        return FORMATS[value]

    def to_url(self, value):
        return value


register_converter(FormatConverter, "format")

app_name = "open311"
urlpatterns = [
    path("", missing, name="root"),
    path("discovery.<format:format>", discovery, name="discovery"),
    # Where some clients look for it, as they know no more than the endpoint.
    path("v2/discovery.<format:format>", discovery),
    path("v2/services.<format:format>", services),
    path("v2/services/<str:service_code>.<format:format>", definition),
    path("v2/requests.<format:format>", requests),
    path("v2/requests/<str:service_request_id>.<format:format>", one_request),
    path("v2/tokens/<str:token>.<format:format>", exchange),
    re_path(r"[\s\S]+", missing),
]
