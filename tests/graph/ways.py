"""Ways of citing, written as tables have them."""

from datetime import date as Day

from graph.model import Signature
from graph.words.keys import key

BCT, BBT, TW = "Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương"


def say(kind, number=None, on=None, *, after=None, **said):
    """A way of citing in an article of a day (`on`), or in an undated one (`after` its latest date)."""
    if said.get("title"):
        said["title"] = " ".join(key(said["title"]).split()[:12])
    day = on or after
    return Signature(kind, number, said_on=Day.fromisoformat(day) if day else None, undated=on is None,
                     **{k: Day.fromisoformat(v) if k == "date" else v for k, v in said.items()})  # fmt: skip
