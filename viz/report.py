"""What became of the inputs: the bad ones by name on standard error, then the closing report."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING

from viz.words import say

if TYPE_CHECKING:
    from citations.model import Extraction
    from graph.ingest import Report
    from loaders.model import Reading, Remark, Skipped
    from viz.progress import Progress


def name_bad(reading: Skipped | Remark, lang: str) -> None:
    """One line on something that was not read, or read with a remark."""
    from loaders.model import Skipped
    from viz.output import plain

    key, error = ("skipped", reading.error) if isinstance(reading, Skipped) else ("remark", reading.note)
    print(say(key, lang, text=plain(error.text(lang))), file=sys.stderr)


class Extracting:
    """What each article says, one at a time; what is no article is named and counted."""

    def __init__(self, readings: Iterable[Reading], lang: str, progress: Progress) -> None:
        self._readings, self._lang, self._progress = readings, lang, progress
        self.read = self.bad = 0

    def __iter__(self) -> Iterator[Extraction]:
        from citations import extract
        from loaders.model import Skipped

        for reading in self._readings:
            if isinstance(reading, Skipped):
                self.bad += 1
                name_bad(reading, self._lang)
                continue
            self.read += 1
            self._progress("read", self.read, None)
            yield extract(reading)


def told(report: Report, lang: str, *, as_json: bool) -> None:
    """The closing report, after every bad input by name and reason."""
    for skipped in report.skipped:
        name_bad(skipped, lang)
    if as_json:
        from viz.output import write_json

        fields = {name: getattr(report, name) for name in report.__struct_fields__}
        fields["skipped"] = [{"source": one.source, "line": one.line, "reason": one.error.text(lang)}
                             for one in report.skipped]
        write_json(fields)
        return
    seconds = f"{report.seconds:.1f}".replace(".", "," if lang == "vi" else ".")
    print(say("report", lang, count=report.read, new=report.added, changed=report.changed,
              same=report.unchanged, skipped=len(report.skipped), seconds=seconds))
    print(say("holds", lang, count=report.documents, unknown=report.unknown, ambiguous=report.ambiguous))
