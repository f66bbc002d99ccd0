"""Keeps the words that staff search in step with the cases. What was sent in never changes."""

from django.conf import settings
from django.db import transaction

from contact.cases.models import ServiceRequest
from contact.cases.models.words import CaseWords
from pages.search.words import stemmed

BATCH = 500


def words_of(case):
    """The CaseWords of a case that is to be stored, for whoever stores both."""
    return CaseWords(stems=_stems(case))


def keep_again(case):
    """Indexes a case whose texts have lost something under a decision."""
    _words(case).save(force_update=True)


@transaction.atomic
def rebuild():
    """Makes the whole index anew. Gives the number of cases."""
    CaseWords.objects.all().delete()
    return fill_in()


def fill_in():
    """Indexes the cases that are not in the index. Gives their number."""
    number, missing = 0, ServiceRequest.objects.filter(words=None).order_by("pk")
    while cases := list(missing[:BATCH]):
        number += len(CaseWords.objects.bulk_create(_words(case) for case in cases))
    return number


def _words(case):
    return CaseWords(request=case, stems=_stems(case))


def _stems(case):
    answers = [value["name"] for answer in case.attributes for value in answer.get("values", ())]
    text = " ".join([case.description, case.address_string, *answers])
    languages = dict.fromkeys([case.language, settings.LANGUAGE_CODE])
    return " ".join(stemmed(text, code) for code in languages)
