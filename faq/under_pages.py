from .models import Topic


def topics_under(page, user):
    """The topics that lie under `page`, for the list of what is there."""
    return Topic.objects.visible_to(user).under(page)
