"""Rounds in which all are measured in turn, so that what else the machine does disturbs alike."""

import os
from statistics import median

ROUNDS = int(os.environ.get("ROUNDS") or 5)


def interleaved(measures, rounds=ROUNDS):
    """[{name: value}] of `rounds` rounds.

    Each of the functions `measures` gives some names and values. Who begins a round ended the one
    before it, so that none always comes first.
    """
    results = []
    for number in range(rounds):
        turn = number % len(measures)
        result = {}
        for measure in measures[turn:] + measures[:turn]:
            result |= measure()
        results.append(result)
    return results


def spread(values):
    """(median, lowest, highest)."""
    return median(values), min(values), max(values)


def ratio(results, name, yardstick, value):
    """The `spread` of what `value` gives for `name`, in parts of `yardstick` in the same round."""
    return spread([value(result[name]) / value(result[yardstick]) for result in results])
