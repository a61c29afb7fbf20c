"""What kinds of things and of links are called, the same in the explorer and on a drawn page.

>>> things("vi")["Article"], many("en")["Article"], links("vi")["CITES"]
('Bài viết', 'Articles', 'trích dẫn')
"""

from __future__ import annotations

from graph.relations import ENDS
from viz.model import LABELS
from viz.words import say


def things(lang: str) -> dict[str, str]:
    """Label → what one thing of it is called."""
    return {label: say(f"label_{label.lower()}", lang) for label in LABELS.values()}


def many(lang: str) -> dict[str, str]:
    """Label → what all of its things are called."""
    return {label: say(f"page_{word}", lang) for word, label in LABELS.items()}


def links(lang: str) -> dict[str, str]:
    """Kind of link → what stands between the thing that it leads from and the one that it leads to."""
    return {kind: say(f"step_{kind.lower()}", lang) for kind in ENDS}
