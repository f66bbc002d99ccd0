"""Made-up questions and reports: none breaks anything, and each is answered as it was asked."""

import json
from urllib.parse import quote, urlencode
from xml.etree import ElementTree

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from contact.cases.models import RateBucket, ServiceRequest
from contact.cases.open311.formats import FORMATS
from pages.cleaning import clean_text

from .hostile import TIMES
from .open311_client import FORM, Open311, read
from .open311_schema import check
from .open311_town import make_client, make_published, make_question, make_service

pytestmark = pytest.mark.django_db
HOSTILE = [
    "", " ", "\x00", "\r\n", "\u202e", "🦉", "<script>", "{{ 7*7 }}", "' OR 1=1 --", "%00", "%",
    "&", "+", "=", ",", ",,", "٣", "-1", "1e9", "NaN", "9" * 40, "open", "closed", "lampa",
    "x" * 4001,
    "2026-11-01T00:00:00Z", "2026-11-01T00:00:00 01:00", "0001-01-01T00:00:00Z", "56.1", "13.3",
    "kim@example.se", "070-1234567", "a@b.se\nBcc: c@d.se", "https://x.example", "rod", "[]",
]  # fmt: skip
TEXT = st.sampled_from(HOSTILE) | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)
FOLDERS = ["", "v2/", "v2/services/", "v2/requests/", "v2/tokens/"]
QUERY = [
    "service_request_id", "service_code", "status", "start_date", "end_date", "page", "page_size",
    "jurisdiction_id", "callback", "extensions",
]  # fmt: skip
REPORT = [
    "service_code", "description", "lat", "long", "address_string", "address_id", "email", "phone",
    "first_name", "last_name", "media_url", "device_id", "attribute[farg]", "attribute[farg][]",
    "attribute[]", "attribute[[x]]", "status", "quarantine", "service_code[]",
]  # fmt: skip
OFTEN = settings(
    max_examples=120 * TIMES,
    deadline=None,
    derandomize=True,
    phases=[Phase.explicit, Phase.generate],
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)


def pairs(names):
    return st.lists(st.tuples(st.sampled_from(names) | TEXT, TEXT), max_size=6)


@pytest.fixture
def town():
    service = make_service()
    make_question(service, "farg", "multivaluelist", [("rod", "Röd")])
    make_published(service)


def answered(answer, format, allowed):
    """What is answered, once it is sure to be an answer in the asked format."""
    assert answer.status_code in allowed
    value = read(answer, format)
    if answer.status_code != 200:
        for error in value:
            check("error", error | {"code": int(error["code"])})
        assert value[0]["code"] == answer.status_code
    return value


@OFTEN
@given(query=pairs(QUERY), format=st.sampled_from(["xml", "json"]))
def test_every_query_is_answered(town, query, format):
    address = f"/open311/v2/requests.{format}?{urlencode(query)}"
    answered(Open311().client.get(address), format, {200, 400, 404})


@OFTEN
@given(query=st.binary(max_size=60))
def test_every_row_of_bytes_is_answered_as_a_query(town, query):
    answer = Open311().client.get("/open311/v2/requests.json", QUERY_STRING=query.decode("latin-1"))
    answered(answer, "json", {200, 400, 404})


@OFTEN
@given(folder=st.sampled_from(FOLDERS), path=TEXT, format=st.sampled_from(["xml", "json"]))
def test_every_address_is_answered(town, folder, path, format):
    answer = Open311().client.get(f"/open311/{folder}{quote(path)}.{format}")
    answered(answer, format, {200, 404})
    answer = Open311().client.get(f"/open311/{folder}{quote(path)}")
    answered(answer, "xml", {400})


@OFTEN
@given(sent=pairs(REPORT), format=st.sampled_from(["xml", "json"]), right=st.booleans())
def test_every_report_is_stored_as_it_was_or_refused(town, sent, format, right):
    RateBucket.objects.all().delete()  # more than a network may send in an hour
    api = make_client()
    pairs = [("service_code", "lampa"), ("description", "Trasig."), *sent] if right else sent
    value = api.post(pairs, format)
    answered(api.answer, format, {200, 400, 404})
    if api.answer.status_code == 200:
        case = ServiceRequest.objects.get(service_request_id=value[0]["service_request_id"])
        given = [text for name, text in pairs if name == "description" and text.strip()]
        assert case.description == clean_text(given[0] if given else "", 4000)
        assert (case.status, case.version, case.description_visibility) == (
            "received",
            1,
            "internal",
        )


@OFTEN
@given(body=st.binary(max_size=80), kind=st.sampled_from([FORM, "text/xml", "", "x"]) | TEXT)
def test_every_row_of_bytes_is_answered_as_a_report(town, body, kind):
    RateBucket.objects.all().delete()
    kind = kind.encode("ascii", "ignore").decode().replace("\r", "").replace("\n", "")
    answer = Open311().client.post("/open311/v2/requests.xml", body, kind)
    answered(answer, "xml", {400, 403, 404})


@OFTEN
@given(text=st.text(max_size=60))
def test_every_text_is_the_same_in_both_formats(text):
    value = [{"service_code": "a", "service_name": text}]
    written = {name: format.write("services", value) for name, format in FORMATS.items()}
    [[_code, name]] = ElementTree.fromstring(written["xml"])
    assert name.text == json.loads(written["json"])[0]["service_name"]
