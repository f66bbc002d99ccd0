from django.apps import AppConfig

from pages import extensions


class CasesConfig(AppConfig):
    name = "contact.cases"
    label = "cases"
    verbose_name = "Synpunkter & felanmälan"

    def ready(self):
        from .groups import make_caseworkers
        from .models import AttributeValue, Department, MailText, Service, ServiceAttribute
        from .panels import undelivered_mail, unreceived
        from .start_answers import load_answers
        from .start_content import load_services

        extensions.shown(lambda: [Service, ServiceAttribute, AttributeValue])
        # Not on pages, but remembered where something is sent in.
        extensions.shown(lambda: [Department, MailText])
        extensions.start_content(load_services)
        extensions.start_content(make_caseworkers)
        extensions.start_content(load_answers)
        extensions.staff_panels(unreceived)
        extensions.staff_panels(undelivered_mail)
