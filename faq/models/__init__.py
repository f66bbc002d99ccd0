from .question import Question
from .topic import Topic

__all__ = ["Question", "Topic"]
