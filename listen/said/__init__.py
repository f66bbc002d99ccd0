"""How text is said: numbers, times, abbreviations and signs as a good reader would say them.

Pure: no Django, no database, no voice. `say` turns a block of text into Tokens, `sentences` cuts
those into sentences. Each language has a room of its own and shares nothing with the others but
the scanner.
"""

from .sentences import sentences
from .speech import say
from .token import Token
from .words import Word

__all__ = ["Token", "Word", "say", "sentences"]
