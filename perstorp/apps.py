from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig
from django.contrib.auth.apps import AuthConfig


class PerstorpConfig(AppConfig):
    name = "perstorp"

    def ready(self):
        from pages import extensions

        from .groups import make_editors
        from .main_pages import MAIN_PAGES

        extensions.main_pages(lambda: MAIN_PAGES)
        extensions.start_content(make_editors)


class StaffAdminConfig(AdminConfig):
    default_site = "perstorp.staff.StaffSite"


class PeopleConfig(AuthConfig):
    verbose_name = "Vem som får logga in"
