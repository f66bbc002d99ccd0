from django.apps import AppConfig
from django.contrib.admin.apps import AdminConfig


class PerstorpConfig(AppConfig):
    name = "perstorp"


class StaffAdminConfig(AdminConfig):
    default_site = "perstorp.staff.StaffSite"
