"""The bars of a year, as whole numbers to draw with."""

from dataclasses import dataclass

WIDTH, HEIGHT = 720, 220
STEP = WIDTH // 12
BAR = 20
GAP = 4


@dataclass(frozen=True)
class Month:
    """Two bars beside each other: what came in, and how much of that is closed."""

    name: str
    number: int  # of cases that came in
    middle: int  # where its name stands
    left: int
    right: int
    received: int  # heights
    closed: int

    @property
    def received_top(self):
        return HEIGHT - self.received

    @property
    def closed_top(self):
        return HEIGHT - self.closed


def plot_of(months):
    """[Month] of the Figures `months`, the highest bar as high as the plot."""
    highest = max(figures.received for figures in months) or 1
    return [
        Month(
            name=figures.label[:3].lower(),
            number=figures.received,
            middle=place * STEP + GAP + BAR,
            left=place * STEP + GAP // 2,
            right=place * STEP + GAP // 2 + BAR + GAP,
            received=round(HEIGHT * figures.received / highest),
            closed=round(HEIGHT * figures.closed / highest),
        )
        for place, figures in enumerate(months)
    ]
