from django.apps import AppConfig


class CasesConfig(AppConfig):
    name = "contact.cases"
    label = "cases"
    verbose_name = "Synpunkter & felanmälan"
