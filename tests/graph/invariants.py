"""What holds of every question and of every table that a person gives, whatever stands in it."""

from __future__ import annotations

from datetime import date as Day
from pathlib import Path

import msgspec

from citations.errors import UserError
from graph.added import judgement_csv
from graph.added.entering import check_rows
from graph.added.own_register import text_of
from graph.answers import shape
from graph.ask import Question, question
from graph.query import ask
from graph.register import Register
from graph.resolving.judgement import Judgement
from graph.store import Store
from tests.loaders.invariants import sound_sentence

TODAY = Day(2025, 5, 5)
WRONG_CALL = 2


def sound_question(text: str) -> Question | None:
    """What a question asks, None where it is none: then that is said in a sentence."""
    try:
        asked = question(text, TODAY)
    except UserError as error:
        _wrong_call(error)
        return None
    assert asked == question(text, TODAY)
    assert asked.period.first is None or asked.period.last is None or asked.period.first <= asked.period.last
    assert msgspec.json.encode(asked)
    return asked


def _wrong_call(error: UserError) -> None:
    assert error.exit_code == WRONG_CALL
    assert error.text("vi")
    assert error.text("en")


def sound_answer(store: Store, text: str) -> None:
    """A question is answered, or it is said why not."""
    asked = sound_question(text)
    if asked is None:
        return
    try:
        answer = ask(store, text, asked=asked)
    except UserError as error:
        _wrong_call(error)
        return
    assert msgspec.json.encode(shape(answer))


def sound_register(file: Path, data: bytes, register: Register) -> int:
    """How many rows of a register's file can be taken; each other one is named."""
    file.write_bytes(data)
    try:
        found = check_rows(text_of(str(file)), str(file), register, [])
    except UserError as error:
        sound_sentence(error)
        return 0
    for error in found.refused:
        sound_sentence(error)
    for entry in found.entries:
        assert entry.document.id
        assert msgspec.json.encode(entry.document)
    return len(found.entries)


def sound_judgements(file: Path, data: bytes) -> list[Judgement]:
    """The judgements of a file; each row that is none is named."""
    file.write_bytes(data)
    refused: list[UserError] = []
    try:
        rows = judgement_csv.rows_of(str(file), refused)
    except UserError as error:
        refused.append(error)
        rows = []
    for error in refused:
        sound_sentence(error)
    for _, one in rows:
        assert one.end - one.start == len(one.quote) > 0
    return [one for _, one in rows]
