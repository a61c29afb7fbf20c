"""The chart of articles by year: no two names of years touch, none is cut."""

from itertools import pairwise

import pytest

from viz.chart import NAME, WIDTH, chart


@pytest.mark.parametrize("count", [1, 2, 3, 10, 24, 40, 59, 90])
def test_names_of_years_stand_apart_and_within(count):
    drawn = chart([(str(1950 + number), number + 1) for number in range(count)])
    middles = [bar.x + WIDTH / 2 for bar in drawn.bars if bar.named]
    assert middles
    assert all(later - before >= NAME for before, later in pairwise(middles))
    assert middles[0] >= NAME / 2 - 1
    assert middles[-1] <= drawn.width - NAME / 2 + 1
