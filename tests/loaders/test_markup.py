"""A page's source made fit for the parser."""

import pytest

from loaders.markup import MOST_ATTRIBUTES, fit
from tests.citations.cost import fourfold

FLOOD = "<p " + " ".join(f"a{n}=1" for n in range(5_000)) + ">"
AS_IT_IS = {
    "a page": "<html><body class='a'><p id=b>Quy định 142</p></body></html>" * 200,
    "a picture in its tag": f"<img alt='a > b' src='data:image/png;base64,{'A' * 50_000}'>",
    "a script that compares": "<script>" + "if (a<b || c >d) e = 'f g h'; " * 3_000 + "</script>",
    "a script without greater-than": "<script>" + "if (a<b) c = 1; " * 3_000 + "</script><p>Quy định 142</p>",
    "a comment full of attributes": f"<!-- {FLOOD[:-1]} --><p>Quy định 142</p>",
}


@pytest.mark.parametrize("source", AS_IT_IS.values(), ids=AS_IT_IS)
def test_is_left_as_it_is(source):
    assert fit(source) == source


FLOODS = {
    "attributes with values": FLOOD,
    "attributes without": "<p" + " a" * 5_000 + ">",
    "parted by slashes": "<p" + "/a" * 5_000 + ">",
    "signs inside their values": "<p " + " ".join(f"a{n}='>'" for n in range(5_000)) + ">",
    "signs inside their names": "<p " + " ".join(f'<{n}="x>"' for n in range(5_000)) + ">",
}


@pytest.mark.parametrize("tag", FLOODS.values(), ids=FLOODS)
def test_a_flood_of_attributes_is_cut_and_nothing_else(tag):
    cut = fit(f"<b>trước</b>{tag}Quy định 142</p>")
    assert cut.startswith("<b>trước</b><")
    assert cut.endswith("Quy định 142</p>")
    assert len(cut) < len(tag) / 5 * (MOST_ATTRIBUTES / 1_000) + 3_000


PIECES = [
    "<p ",
    "<p a='",
    "<p a=\"'>",
    "=",
    "= ",
    "<",
    "<!--",
    "<!-- -->",
    "<script>",
    "<script></script>",
    "'",
    "a=' ",
    "/",
    "<p/",
    "<a>",
    " ",
]


@pytest.mark.parametrize("piece", PIECES)
@pytest.mark.parametrize("first", ["", "<p ", "<p a='", "<script>"])
def test_cost_grows_with_the_page(first, piece):
    assert fourfold(fit, lambda length: first + piece * (length // len(piece)), 200_000) < 9
