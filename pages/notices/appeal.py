from pages.models import Page

# The page that says more, if the town has one: its address is the same in every town.
APPEAL_PATH = "kommun-politik/overklaga-beslut"


def appeal_page(user):
    """The page about appealing a decision, or None where `user` finds none."""
    return Page.objects.visible_to(user).filter(path=APPEAL_PATH).first()
