"""Whether a page that a change may have touched is still what it was.

Most are: an editor has changed one answer, and many pages ask for answers. The database is asked
again what the page has asked, which is less work than making the page. A page whose questions are
answered as they were, is the same.

That holds for answers of one edition. So they count only if no change has been committed from the
beginning of the generation until they were all there.
"""

from django.conf import settings
from django.db import Error

from .models import Change


def learn(generation, basis):
    """Finds out what the Questions of `basis` are answered, once in each Generation; to be called
    when the page has been made. `basis.is_known` says whether it could be done."""
    if generation is None or not settings.KEPT_PAGES:
        return
    answers = _answers(generation, basis.asked)
    basis.is_known = answers is not None
    generation.learn(answers or {})


def settled(generation, key):
    """The page that is doubtful under `key`, if it still stands; then it is kept. Else None."""
    doubt = generation.take_doubtful(key)
    if doubt is None:
        return None
    page, basis, expected = doubt
    answers = _answers(generation, expected)
    if answers is None:
        return None
    generation.learn(answers)
    if None in expected.values() or expected != _known(generation, expected):
        return None
    generation.keep(key, page, basis)
    return page


def _known(generation, asked):
    return {one: generation.answers.get(one) for one in asked}


def _answers(generation, asked):
    """Those to what is not known yet of `asked`; None if they may be of another edition."""
    try:
        answers = {one: one.answer() for one in asked if one not in generation.answers}
        return answers if Change.objects.edition() == generation.edition else None
    except Error:
        return None
