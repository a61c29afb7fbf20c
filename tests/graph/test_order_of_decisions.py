"""Articles, rows and decisions give one graph in whatever order they come."""

import random

import pytest

from citations import Article
from graph.added.deciding import (
    listed,
    undo,
)
from graph.added.judgement_csv import as_csv, import_csv
from graph.added.own_register import import_rows, remove_rows
from graph.ingest import ingest, rebuild
from graph.register import Register
from graph.resolving.judgement import Judgement
from graph.store import open_store
from tests.graph.decided import C2019, C2024, NOW
from tests.graph.gathered import KNOWN, LATER, made, snapshot


@pytest.fixture
def register() -> Register:
    return Register(KNOWN)


ROWS = ("kl-877-2023,kết luận,877,877-KL/TW,Bộ Chính trị,2023-05-03,về nước sạch",
        f"{C2024},chỉ thị,35,35-CT/TW,Ban Bí thư,2024-06-15,",
        "nq-915,nghị quyết,915,915-NQ/TU,Tỉnh ủy Gia Lai,2022-02-01,về mùa màng")  # fmt: skip


def judged(path: str, articles: list[Article], rng: random.Random) -> list[Judgement]:
    """Decisions of all kinds on some citations of the articles of a store."""
    found = []
    with open_store(path) as store:
        for article in articles:
            node = store.node("Article", article.id)
            for one in node.properties["citations"]:
                if rng.random() < 0.3:
                    verdict = rng.choice(["is", "is", "not", "new"])
                    held = one["document"] or one["candidates"][0]
                    document = {"is": rng.choice([C2019, C2024, LATER.id, "quyet-dinh-03-qd-tw-2022"]), "not": held,
                                "new": None}[verdict]  # fmt: skip
                    start, end = one["start"], one["end"]
                    found.append(Judgement(
                        article.id, start, end, article.text[start:end], verdict, "Lan", "x",
                        f"2026-01-{len(found) % 28 + 1:02}", document, article.text[max(0, start - 40) : start],
                        article.text[end : end + 40]))  # fmt: skip
    return found


@pytest.mark.parametrize("seed", range(10))
def test_any_order_of_articles_rows_and_decisions_gives_the_same_graph(tmp_path, register, seed):
    rng = random.Random(seed)
    articles = made(16, seed)
    one, many = str(tmp_path / "one.db"), str(tmp_path / "many.db")
    ingest(articles, one, register=register)
    judgements = judged(one, articles, rng)
    halves = [judgements[::2], judgements[1::2]]
    steps = []
    for number, half in enumerate(halves):
        file = tmp_path / f"quyet-dinh-{number}.csv"
        file.write_text(as_csv(half), encoding="utf-8", newline="")
        steps.append(("decide", str(file)))
    for number, row in enumerate(ROWS):
        file = tmp_path / f"rieng-{number}.csv"
        file.write_text(f"id,type,number,symbol,issuer,date,title\n{row}\n", encoding="utf-8")
        steps.append(("register", str(file)))
    for step, file in steps:
        take(step, file, one, register)
    steps += [("ingest", articles[start : start + 4]) for start in range(0, 16, 4)]
    rng.shuffle(steps)
    for step, what in steps:
        take(step, what, many, register)
    assert snapshot(many) == snapshot(one)
    rebuild(many, register=register)
    assert snapshot(many) == snapshot(one)
    for shown in listed(one):
        undo(shown.entry.judgement.article, shown.entry.judgement.start, one, register=register)
    remove_rows([row.partition(",")[0] for row in ROWS], one, register=register)
    plain = str(tmp_path / "plain.db")
    ingest(articles, plain, register=register)
    assert snapshot(one) == snapshot(plain)


def take(step, what, path, register):
    if step == "ingest":
        ingest(what, path, register=register)
    elif step == "decide":
        assert import_csv(what, path, register=register).refused == ()
    else:
        assert import_rows(what, path, NOW, doubtful=True, register=register).refused == ()
