"""What can be done with one case: the last word of the address, and the form that asks for it."""

from .answering import AnswerForm, StepForm
from .assigning import AssignForm, TimeForm
from .base import CaseForm, take
from .category import CategoryForm
from .duplicate import DuplicateForm
from .noting import CorrectForm, NoteForm, TryAgainForm
from .publishing import PublishForm, UnpublishForm
from .record import HoldForm, RegisterForm, SecrecyForm
from .spam import QuarantineForm, ReleaseForm, SpamForm
from .words import WordsForm

ACTIONS = {
    "svara": AnswerForm,
    "status": StepForm,
    "samma-som": DuplicateForm,
    "kategori": CategoryForm,
    "handlaggare": AssignForm,
    "tid": TimeForm,
    "anteckning": NoteForm,
    "rattelse": CorrectForm,
    "skrap": QuarantineForm,
    "inte-skrap": ReleaseForm,
    "avsluta-som-skrap": SpamForm,
    "diarium": RegisterForm,
    "sekretess": SecrecyForm,
    "gallring": HoldForm,
    "publicera": PublishForm,
    "avpublicera": UnpublishForm,
    "mejl": TryAgainForm,
}

__all__ = ["ACTIONS", "CaseForm", "WordsForm", "take"]
