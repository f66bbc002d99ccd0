"""The page that nginx shows when nothing else is left (deploy/nginx.conf)."""

from django.conf import settings
from django.template.loader import render_to_string


def write_away_page():
    """Puts it in VAR_DIR/kept. Anew at each start: it names the stylesheet."""
    folder = settings.VAR_DIR / "kept"
    folder.mkdir(exist_ok=True)
    (folder / "away.html").write_text(render_to_string("errors/away.html", {"town": settings.TOWN}))
