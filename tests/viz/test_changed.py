"""What a step changed, as people read it."""

import io
import sys

import pytest

from graph.added.difference import CitationChange, Cites, Count, Difference
from graph.answers import Judged
from viz.changed import show_difference
from viz.terminal import Screen

HERE, THERE = ((3, 9),), ((3, 9), (40, 46))
LAN = (Judged(start=3, end=9, verdict="is", document="d", by="Lan", why="x", at="2026-01-05"),)
CHANGES = {
    "surer": (Cites("inferred", HERE, ()), Cites("stated", HERE, ()), "d: inferred → stated"),
    "decided": (Cites("inferred", HERE, ()), Cites("inferred", HERE, LAN), "d: inferred → inferred, decided by Lan: x"),
    "come": (None, Cites("inferred", HERE, ()), "d: – → inferred"),
    "on other passages only": (Cites("inferred", HERE, ()), Cites("inferred", THERE, ()), "1 more link is as sure"),
}


@pytest.mark.parametrize(("before", "after", "line"), CHANGES.values(), ids=CHANGES)
def test_a_change_of_a_link(monkeypatch, before, after, line):
    monkeypatch.setattr(sys, "stdout", io.StringIO())
    change = CitationChange("bai", "d", None, before, after)
    show_difference(Screen("en"), Difference({"CITES": Count(changed=1)}, (change,)))
    said = sys.stdout.getvalue()
    assert "citations: 1 changed" in said
    assert line in said
    assert ("bai" in said.split()) == ("→" in line)
    assert "inferred → inferred\n" not in said
