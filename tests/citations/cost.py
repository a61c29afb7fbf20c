"""How the cost of reading grows with a text, measured on a machine that does other work beside it."""

import gc
import time

LONGEST = 120_000
"""Letters of the longest text; it is compared with one of half the length."""
TOO_SHORT_TO_TELL = 0.02


def seconds(read, *given) -> float:
    """CPU time of one reading, the best of three, without the passes of the garbage collector."""
    best = float("inf")
    for _ in range(3):
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
    ratios: list[float] = []
    while len(ratios) < 3 and not (ratios and ratios[-1] < 3):
        longest = seconds(read, *given(LONGEST))
        ratios.append(longest / seconds(read, *given(LONGEST // 2)) if longest > TOO_SHORT_TO_TELL else 2.0)
    return min(ratios)
