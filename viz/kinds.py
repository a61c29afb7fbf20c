"""What kinds of things and of links are called, the same in the explorer and on a drawn page.

>>> things("vi")["Article"], many("en")["Article"], links("vi")["CITES"]
('Bài viết', 'Articles', 'trích dẫn')
"""

from __future__ import annotations

from graph.relations import BETWEEN, BY, ENDS
from viz.model import LABELS
from viz.words import page_words, say, say_on_page


def things(lang: str) -> dict[str, str]:
    """Label → what one thing of it is called."""
    return {label: say(f"label_{label.lower()}", lang) for label in LABELS.values()}


def many(lang: str) -> dict[str, str]:
    """Label → what all of its things are called."""
    return {label: say(f"page_{word}", lang) for word, label in LABELS.items()}


def links(lang: str) -> dict[str, str]:
    """Kind of link → what stands between the thing that it leads from and the one that it leads to."""
    return {kind: say(f"step_{kind.lower()}", lang) for kind in ENDS} | {
        "TOGETHER": say_on_page("link", "TOGETHER", lang)}  # fmt: skip


def sides(lang: str) -> dict[str, str]:
    """What all links of a kind are called, seen from one of their ends: `SIGNED_in` at the document, `SIGNED_out`.

    >>> sides("en")["SIGNED_in"], sides("en")["CITES_in"]
    ('Signed by', 'Articles that cite it')
    """
    words = {key: say_on_page("link", key, lang) for key in page_words("link", lang) if "_" in key}
    for names, out in ((BETWEEN, "out"), (BY, "by")):
        for name, kind in names.items():
            words |= {f"{kind}_in": say(f"rel_in_{name}", lang), f"{kind}_out": say(f"rel_{out}_{name}", lang)}
    return words
