from django.utils.translation import gettext_lazy as _

from pages.main_pages import MainPage

# What can be found by its name, and stands in the sitemap.
MAIN_PAGES = [
    MainPage("faq:index", _("Frågor och svar"), _("Svar på vanliga frågor, ämne för ämne.")),
    MainPage(
        "contact:index",
        _("Kontakta oss"),
        _("Telefonnummer, öppettider, e-post och adresser: vem du når, var och när."),
    ),
    MainPage(
        "cases:start",
        _("Synpunkter & felanmälan"),
        _("Anmäl ett fel eller lämna en synpunkt till kommunen. Du får vara anonym."),
    ),
    MainPage(
        "cases:find",
        _("Följ ditt ärende"),
        _("Se hur det går för det du har skickat, och svara kommunen."),
    ),
    MainPage(
        "cases:not_me_page",
        _("Har du fått mejl om ett ärende du inte skickat?"),
        _("Så stoppar du mejl om ett ärende som någon annan har skickat."),
    ),
    MainPage(
        "listen:about",
        _("Lyssna på webbplatsen"),
        _(
            "Så får du webbplatsen uppläst, och så läser din telefon eller dator upp andra "
            "webbplatser."
        ),
    ),
    MainPage("news:index", _("Nyheter"), _("Nyheter från kommunen, de senaste först.")),
    MainPage(
        "notices:index",
        _("Anslagstavla"),
        _("Kommunens officiella anslagstavla: sammanträden, justerade protokoll och kungörelser."),
    ),
]
