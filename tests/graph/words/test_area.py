"""Places are compared by name."""

import pytest

from graph.words.area import area

AREAS = {
    "kind, marks and case": (("tỉnh Gia Lai", "GIA LAI"), True),
    "city": (("TP. Hồ Chí Minh", "thành phố Hồ Chí Minh"), True),
    "spaces": (("  Hà   Nội ", "hà nội"), True),
    "another province": (("Hà Nam", "Hà Nội"), False),
}


@pytest.mark.parametrize(("places", "same"), AREAS.values(), ids=AREAS)
def test_places_are_compared_by_name(places, same):
    assert (area(places[0]) == area(places[1])) is same
