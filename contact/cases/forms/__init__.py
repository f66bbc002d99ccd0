from .check import CheckForm
from .contact import ContactForm
from .matter import MatterForm
from .place import PlaceForm
from .service import ServiceForm
from .text import TextForm

# The step of a draft and the form that asks for it.
FORMS = {
    "matter": MatterForm,
    "service": ServiceForm,
    "place": PlaceForm,
    "text": TextForm,
    "contact": ContactForm,
}

__all__ = ["FORMS", "CheckForm"]
