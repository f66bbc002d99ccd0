"""What is asked for: {kind: {what: address}}. Staff's are those below /admin/."""

from django.apps import apps
from django.utils import timezone

from contact.cases.follow_up.token import new_token
from contact.cases.models import OutboxMessage, ServiceRequest, StatusAccess
from pages.admin_pages import MOST_COUNTED
from pages.news.models import News

from .filling import OWN, PART

LAST = "fore=slutet"
WORKLIST = "/admin/cases/servicerequest/"
NEXT_TURN = "next turn"  # no address: what every process works out at each change
RARE = "{rare}"  # a word of one thing of each kind, and the beginning of no other
SEARCHES = {
    "a word that one thing holds": RARE,
    "a word that every title holds": "kommunen",
    "a word that every text holds": "handläggare",
    "a word that half of the titles hold": "blankett",
    "two words that everything holds": "kommunen handläggare",
    "a common and a rare word": f"handläggare {RARE}",
    "the beginning of a word": "handlägg",
    "two words, one of them nowhere": "elefant kommunen",
    "a word that is nowhere": "elefant",
}


def asked():
    rare = f"ord{_own(News) - 1}"
    return {
        kind: {what: address.replace(RARE, rare) for what, address in some.items()}
        for kind, some in _asked().items()
    }


def _own(model):
    return model.objects.filter(pk__gte=OWN).count()


def _asked():
    return {
        "everywhere": {
            "start page, with the menu": "/",
            "sitemap, its index": "/sitemap.xml",
            "when pages turn next": NEXT_TURN,
            **{f"search: {what}": f"/sok/?q={words}" for what, words in SEARCHES.items()},
        },
        "pages": _pages(),
        "answers": _answers(),
        "notices": _dated("notices", "/anslagstavla/", f"/anslagstavla/{OWN + 3}/", "notice")
        | _staff("notices/notice"),
        "news": _dated("news", "/nyheter/", "/nyheter/nyhet-3/", "news") | _staff("news/news"),
        "cases": _cases(),
    }


def _last_whole_part(model):
    """The page of staff's list that is counted from its end: the last one, or of few rows the one
    before it, if the last holds less than a part."""
    number = model.objects.count()
    return -1 if number > MOST_COUNTED or number % PART == 0 else -2


def _pages():
    return {
        "a page": "/arkiv/sida-3/",
        "no such page": "/arkiv/finns-inte/",
        "what lies under a page, first part": "/arkiv/",
        "last part": f"/arkiv/?{LAST}",
        "sitemap, first part": "/sitemap-sidor.xml",
        "sitemap, last part": "/sitemap-sidor.xml?p=LAST",
    } | _staff("pages/page")


def _answers():
    return (
        {
            "a topic with ten answers": "/fragor-och-svar/amne-0/",
            "topics, first part": "/fragor-och-svar/",
            "topics, last part": f"/fragor-och-svar/?{LAST}",
            "sitemap, first part": "/sitemap-fragor-och-svar.xml",
            "sitemap, last part": "/sitemap-fragor-och-svar.xml?p=LAST",
        }
        | _staff("faq/topic", " of topics")
        | _staff("faq/question", " of answers")
    )


def _dated(_, index, one, section):
    names = {"notice": "anslag", "news": "nyheter"}
    return {
        "one": one,
        "list, first part": index,
        "list, last part": f"{index}?{LAST}",
        "sitemap, first part": f"/sitemap-{names[section]}.xml",
        "sitemap, last part": f"/sitemap-{names[section]}.xml?p=LAST",
    }


def _staff(model, of=""):
    address = f"/admin/{model}/"
    rows = apps.get_model(model.replace("/", "."))
    last = _own(rows) - 1  # its number ends its title
    return {
        f"staff's list{of}": address,
        f"staff's list{of}, last part": f"{address}?p={_last_whole_part(rows)}",
        f"staff's search{of}, a word that every title holds": f"{address}?q=kommunen",
        f"staff's search{of}, a part of a word": f"{address}?q=ommune",
        f"staff's search{of}, a word that is nowhere": f"{address}?q=elefant",
        f"staff's search{of}, a word that one title holds": f"{address}?q={last}",
    }


def _cases():
    case = ServiceRequest.objects.filter(closed_datetime=None).order_by("pk")[5]
    access = StatusAccess.objects.filter(request=case).order_by("-pk")[0]
    token = new_token(access, timezone.now())
    last_mail = f"p={_last_whole_part(OutboxMessage)}"
    piles = ["mina", "nya", "sena", "vantar", "obekraftade", "skrap", "fara", "oppna", "avslutade"]
    searches = {
        "a common word": "lampan",
        "a rare word": f"ord{ServiceRequest.objects.count() - 1}",
        "a sender": "kim15@example.se",
    }
    return {
        "a case, to staff": f"{WORKLIST}{case}/",
        "a case, to its sender": f"/synpunkter-felanmalan/folj/{token}/",
        "Open311, first part": "/open311/v2/requests.json?page_size=10",
        **{f"worklist, {pile}": f"{WORKLIST}?vy={pile}" for pile in piles},
        **{f"worklist, {pile}, last part": f"{WORKLIST}?vy={pile}&{LAST}" for pile in piles},
        **{f"worklist, {what}": f"{WORKLIST}?q={words}" for what, words in searches.items()},
        "mail, staff's list": "/admin/cases/outboxmessage/",
        "mail, staff's list, last part": f"/admin/cases/outboxmessage/?{last_mail}",
    }
