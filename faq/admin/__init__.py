from .question import QuestionAdmin
from .topic import TopicAdmin

__all__ = ["QuestionAdmin", "TopicAdmin"]
