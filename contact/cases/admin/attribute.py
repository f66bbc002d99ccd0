from adminsortable2.admin import CustomInlineFormSet, SortableAdminBase
from django.contrib import admin
from django.core.exceptions import ValidationError
from django.shortcuts import redirect

from contact.cases.models import AttributeValue, ServiceAttribute
from pages.admin_base import SortableTextInline, TextAdmin


class ValueFormSet(CustomInlineFormSet):
    def clean(self):
        """A list must have something to choose: otherwise nobody could answer, or go on."""
        super().clean()
        left = [form for form in self.forms if form not in self.deleted_forms]
        kept = [form for form in left if form.instance.pk or form.has_changed()]
        if self.instance.is_list and not kept:
            raise ValidationError("Lägg till svaren som går att välja.")


class ValueInline(SortableTextInline):
    model = AttributeValue
    formset = ValueFormSet
    fieldsets = [(None, {"fields": ["name"]}), ("För andra datorer", {"fields": ["key"]})]
    prepopulated_fields = {"key": ["name"]}
    verbose_name_plural = "Svar att välja mellan: bara för ”Ett val ur en lista” och ”Flera val”"


@admin.register(ServiceAttribute)
class ServiceAttributeAdmin(SortableAdminBase, TextAdmin):
    """Reached from its category."""

    list_display = ["description", "service", "datatype", "required"]
    list_filter = ["service"]
    list_select_related = ["service"]
    fieldsets = [
        (None, {"fields": ["description", "datatype_description"]}),
        ("Svaret", {"fields": ["datatype", "required"]}),
        ("Var frågan står", {"fields": ["service", "position"]}),
        ("För andra datorer", {"fields": ["code"]}),
    ]
    inlines = [ValueInline]
    prepopulated_fields = {"code": ["description"]}

    def get_readonly_fields(self, request, obj=None):
        """What cases have answered under must go on meaning the same."""
        return ["service", "code"] if obj else []

    def get_prepopulated_fields(self, request, obj=None):
        return {} if obj else super().get_prepopulated_fields(request, obj)

    def response_post_save_change(self, request, obj):
        """Back to the category, where the next question is written."""
        return redirect("admin:cases_service_change", obj.service_id)

    def get_model_perms(self, request):
        """Not on the start page."""
        return {}
