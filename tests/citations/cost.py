"""How the cost of reading grows with a text, measured on a machine that does other work beside it."""

import gc
import time

LONGEST = 50_000
"""Letters of the longest text; it is compared with one of half the length."""
TOO_SHORT_TO_TELL = 0.02


CLEARLY_LINEAR = 2.8
"""Twice the text for this many times the time ends the measuring; more of it is measured again, with more care."""


def seconds(read, given, *, times: int) -> float:
    """CPU time of one reading, the best of some, without the passes of the garbage collector."""
    best = float("inf")
    for _ in range(times):
        gc.collect()
        gc.disable()
        start = time.process_time()
        read(*given)
        best = min(best, time.process_time() - start)
        gc.enable()
        if best < TOO_SHORT_TO_TELL:
            break
    return best


def growth(read, given) -> float:
    """How many times as much twice the text costs; `given` makes what is read, for a length.

    Other work can spoil one measurement; a square stands out in every one.
    """
    long, half = given(LONGEST), given(LONGEST // 2)
    ratios: list[float] = []
    for times in (1, 3, 3, 3):
        longest = seconds(read, long, times=times)
        ratios.append(longest / seconds(read, half, times=times) if longest > TOO_SHORT_TO_TELL else 2.0)
        if ratios[-1] < CLEARLY_LINEAR:
            break
    return min(ratios)


def fourfold(read, given, longest: int) -> float:
    """How many times as much four times the text costs; `given` makes the text, for a length.

    Where it takes too short a time to tell, that is 4.0.
    """
    ratios: list[float] = []
    while len(ratios) < 3 and not (ratios and ratios[-1] < SQUARE):
        start = time.process_time()
        read(given(longest))
        whole = time.process_time() - start
        if whole < TOO_SHORT_TO_TELL:
            return 4.0
        ratios.append(whole / seconds(read, (given(longest // 4),), times=3))
    return min(ratios)


SQUARE = 9
"""Four times the text may cost that many times as much; a square costs sixteen times."""
