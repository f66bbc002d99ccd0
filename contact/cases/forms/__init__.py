from .check import CheckForm
from .contact import ContactForm
from .matter import MatterForm
from .text import TextForm

# The step of a draft and the form that asks for it.
FORMS = {"matter": MatterForm, "text": TextForm, "contact": ContactForm}

__all__ = ["FORMS", "CheckForm", "ContactForm", "MatterForm", "TextForm"]
