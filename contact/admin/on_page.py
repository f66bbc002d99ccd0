from contact.models import ContactPoint
from pages import extensions
from pages.admin_base import StaffTabularInline


class ContactPointOnPageInline(StaffTabularInline):
    """In the form of a page: whom its reader can ask."""

    model = ContactPoint.pages.through
    fields = ["contactpoint"]
    autocomplete_fields = ["contactpoint"]
    verbose_name = "kontaktväg"
    verbose_name_plural = "Vem läsaren kan fråga: visas efter texten"

    def formfield_for_foreignkey(self, db_field, request, **kwargs):
        return super().formfield_for_foreignkey(db_field, request, label="Kontaktväg", **kwargs)


extensions.page_inlines(lambda: [ContactPointOnPageInline])
