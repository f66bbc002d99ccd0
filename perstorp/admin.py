from django.conf import settings
from django.contrib import admin


class StaffSite(admin.AdminSite):
    """The staff's way in, under the town's own name."""

    site_header = f"{settings.TOWN.name} – redigera webbplatsen"
    site_title = settings.TOWN.name
    index_title = "Vad vill du göra?"
    enable_nav_sidebar = False
