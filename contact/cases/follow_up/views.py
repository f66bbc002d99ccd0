from django.http import Http404


def arrive(request, code):
    raise Http404


def not_me(request, code):
    raise Http404
