from django.urls import path, register_converter

from contact.cases.mail.telling import CODE
from contact.cases.photos.showing import SMALL
from pages.bodies import takes_photo

from .views import acting, case, finding, mail, new_code


class CaseCode:
    """A code, as it stands in a mail; or what stands there until delivery puts a code in."""

    regex = rf"(?:[0-9A-Za-z]{{5}}-){{5}}[0-9A-Za-z]{{5}}|{CODE}"

    def to_python(self, value):
        return value

    def to_url(self, value):
        return value


class CaseToken(CaseCode):
    """What follow_up/token.py makes: it has a colon, which no code has."""

    regex = r"[0-9a-f]{64}\.[0-9a-f]{1,12}:[A-Za-z0-9_-]{43}"


register_converter(CaseCode, "casecode")
register_converter(CaseToken, "casetoken")

add_photo = takes_photo(acting.act)

urlpatterns = [
    path("folj/", finding.find, name="find"),
    path("folj/<casecode:code>/", finding.arrive, name="arrive"),
    path("folj/<casetoken:token>/", case.case, name="case"),
    path("folj/<casetoken:token>/lagg-till/", acting.act, {"name": "message"}, name="message"),
    path("folj/<casetoken:token>/bild/", add_photo, {"name": "photo"}, name="photo"),
    path("folj/<casetoken:token>/bilder/<photoname:name>/", case.photo, name="case_photo"),
    path(
        "folj/<casetoken:token>/bilder/<photoname:name>/liten/",
        case.photo,
        {"size": SMALL},
        name="case_photo_small",
    ),
    path("folj/<casetoken:token>/ta-tillbaka/", acting.act, {"name": "withdraw"}, name="withdraw"),
    path("folj/<casetoken:token>/oppna-igen/", acting.act, {"name": "reopen"}, name="reopen"),
    path("folj/<casetoken:token>/ny-kod/", new_code.ask, name="new_code"),
    path("folj/<casetoken:token>/ny-kod/<draftkey:key>/", new_code.show, name="new_code_shown"),
    path("inte-jag/", mail.explain, name="not_me_page"),
    path("inte-jag/<casecode:code>/", mail.stop, name="not_me"),
]
