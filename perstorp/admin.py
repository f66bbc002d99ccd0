from django.contrib import admin
from django.contrib.auth.admin import GroupAdmin, UserAdmin  # noqa: F401 - registers both first
from django.contrib.auth.models import Group, User
from django.forms import CheckboxSelectMultiple

# The groups and their rights are decided in the code (perstorp and contact/cases, groups.py).
admin.site.unregister(Group)
admin.site.unregister(User)

WORDS = {
    "username": ("Användarnamn", "Det som personen skriver när hen loggar in."),
    "groups": (
        "Grupper",
        "Redaktör ändrar webbplatsen. Handläggare läser och besvarar ärenden. Registrator "
        "bestämmer om gallring och nycklar till Open311.",
    ),
    "is_superuser": ("Administratör", "Får göra allt, också bestämma vem som får logga in."),
    "is_active": ("Får logga in", "Kryssa ur i stället för att ta bort den som har slutat."),
}


@admin.register(User)
class StaffUserAdmin(UserAdmin):
    task, task_add = "Ändra en person", "Lägga till en person"
    list_display = ["username", "get_full_name", "in_groups", "is_active", "last_login"]
    list_filter = ["is_active", "groups"]
    actions = None
    readonly_fields = ["last_login", "date_joined"]
    fieldsets = [
        (None, {"fields": ["username", "password"]}),
        ("Person", {"fields": ["first_name", "last_name", "email"]}),
        ("Vad personen får göra", {"fields": ["groups", "is_superuser", "is_active"]}),
        ("Inloggning", {"fields": ["last_login", "date_joined"]}),
    ]
    add_fieldsets = [
        (None, {"fields": ["username", "usable_password", "password1", "password2", "groups"]}),
    ]

    def get_queryset(self, request):
        return super().get_queryset(request).prefetch_related("groups")

    def formfield_for_dbfield(self, db_field, request, **kwargs):
        field = super().formfield_for_dbfield(db_field, request, **kwargs)
        if db_field.name in WORDS:
            field.label, field.help_text = WORDS[db_field.name]
        return field

    def formfield_for_manytomany(self, db_field, request, **kwargs):
        if db_field.name == "groups":
            kwargs["widget"] = CheckboxSelectMultiple
        return super().formfield_for_manytomany(db_field, request, **kwargs)

    def save_model(self, request, obj, form, change):
        if not change:  # who is added here is to log in here
            obj.is_staff = True
        super().save_model(request, obj, form, change)

    @admin.display(description="grupper")
    def in_groups(self, user):
        return ", ".join(group.name for group in user.groups.all()) or "–"
