from django.contrib import admin
from django.contrib.auth import get_user_model
from django.db.models import Count
from django.forms import CheckboxSelectMultiple

from contact.cases.models import Department
from pages.admin_base import TextAdmin


@admin.register(Department)
class DepartmentAdmin(TextAdmin):
    task, task_add = "Ändra en ansvarig enhet", "Lägga till en ansvarig enhet"
    place = 5
    list_display = ["name", "email", "number_of_members", "position"]
    fieldsets = [
        (None, {"fields": ["name"]}),
        ("Vart mejl om ärenden går", {"fields": ["email"]}),
        ("Vilka som arbetar här", {"fields": ["members"]}),
        ("I listan över enheter", {"fields": ["position"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).annotate(members_count=Count("members"))

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        """Those who may log in; Django's own field would need JavaScript to choose two."""
        staff = get_user_model().objects.filter(is_active=True, is_staff=True)
        kwargs |= {"widget": CheckboxSelectMultiple, "queryset": staff.order_by("username")}
        field = super().formfield_for_manytomany(db_field, request, **kwargs)
        field.label_from_instance = lambda user: user.get_full_name() or user.get_username()
        return field

    @admin.display(description="handläggare", ordering="members_count")
    def number_of_members(self, department):
        return department.members_count
