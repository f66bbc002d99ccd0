"""What a text is cut into: stretches of it, and what is said for each."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Token:
    """`said` is what the voice is given for text[start:end]; "" for what is not said.

    `known` is False where no rule knew what the writing means and it was left alone."""

    said: str
    start: int
    end: int
    known: bool = True
