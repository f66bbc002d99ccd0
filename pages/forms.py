from django.forms.renderers import TemplatesSetting


class FieldRenderer(TemplatesSetting):
    """One template for every field of every visitor's form."""

    field_template_name = "forms/field.html"
