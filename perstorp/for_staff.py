"""Sessions, logins and messages, for whoever brings a cookie or asks for the admin.

A visitor has no cookie. That they are nobody is known without asking three times, which takes a
twentieth of what a page costs.
"""

from functools import cache

from django.contrib.auth.middleware import AuthenticationMiddleware
from django.contrib.auth.models import AnonymousUser
from django.contrib.messages.middleware import MessageMiddleware
from django.contrib.sessions.middleware import SessionMiddleware
from django.urls import reverse


class ForStaff:
    def __call__(self, request):
        if request.COOKIES or request.path_info.startswith(_admin()):
            return super().__call__(request)
        return self.for_visitor(request)

    def for_visitor(self, request):
        return self.get_response(request)


class Sessions(ForStaff, SessionMiddleware):
    pass


class Logins(ForStaff, AuthenticationMiddleware):
    def for_visitor(self, request):
        request.user = AnonymousUser()
        return self.get_response(request)


class Messages(ForStaff, MessageMiddleware):
    pass


@cache
def _admin():
    return reverse("admin:index")
