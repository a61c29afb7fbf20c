"""What is cited without a number: plenum and congress papers, laws by name, titled papers."""

from __future__ import annotations

from citations import congress, laws, plenum, titled
from citations.draft import Draft


def scan(text: str) -> list[Draft]:
    """Every citation without a number of a text in composed form, in order."""
    found = plenum.scan(text) + congress.scan(text) + laws.scan(text) + titled.scan(text)
    return sorted(found, key=lambda draft: (draft.start, -draft.end))
