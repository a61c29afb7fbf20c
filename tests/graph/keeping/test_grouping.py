"""Groups of one text are the same in whatever order articles come, change and go, and a crowd of texts costs little."""

import random
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from datetime import date as Day
from hashlib import blake2b
from pathlib import Path

import pytest

from citations import Article
from citations.model import Extraction
from graph.doctor import examine
from graph.ingest import ingest
from graph.keeping import grouping
from graph.keeping.alike import BANDS, Wording, numbers_of
from graph.keeping.copies import UNDATED, place_of
from graph.keeping.grouping import regroup, ungrouped
from graph.keeping.kept import Said, digest_of
from graph.ledger import Ledger, open_ledger
from graph.store import open_store
from tests.graph.reprinted import TEXT

LENGTH = 150
"""Words of a text that is made up here."""


def text(seed: int, *changed: int) -> str:
    """Words drawn by a seed, with some of its ten parts drawn anew."""
    rng = random.Random(seed)
    words = [f"tu{rng.randrange(10**6)}a" for _ in range(LENGTH)]
    for part in changed:
        size = LENGTH // 10
        words[part * size : (part + 1) * size] = [f"moi{seed}x{part}x{at}a" for at in range(size)]
    return " ".join(words).replace("0", "k").translate(str.maketrans("123456789", "bcdghlmnp"))


def articles(seed: int) -> list[Article]:
    """Reprints, changed more and more, so that some are near to one another by a third alone."""
    rng = random.Random(seed)
    found = []
    for at in range(14):
        kept = sorted(rng.sample(range(10), rng.randint(0, 4)))
        day = rng.choice([None, Day(2024, 1, rng.randint(1, 5))])
        found.append(Article(text(rng.randint(1, 2), *kept), f"a{at:02}", published=day))
    return found


@contextmanager
def held(folder: Path, name: str) -> Iterator[Ledger]:
    with open_ledger(str(folder / name), write=True) as ledger:
        yield ledger


def take(ledger: Ledger, batch: Iterable[Article]) -> None:
    with ledger.transaction():
        ledger.keep([Said(Extraction(article), (), digest_of(article), b"", ledger.held(article.id or ""))
                     for article in batch])  # fmt: skip


def groups(ledger: Ledger) -> dict[str, str]:
    """The id of an article → the one in which its text was printed first."""
    rows = ledger.database.rows("SELECT article, first FROM printed JOIN wording ON wording.key = wording ORDER BY 1")
    assert list(ungrouped(ledger)) == []
    assert ledger.next_waiting() is None
    return dict(rows)


def as_defined(given: Iterable[Article]) -> dict[str, str]:
    """The groups by the words of their definition: each is the reprint of the first before it that is none itself."""
    printers: dict[bytes, list[tuple[str, str]]] = {}
    wordings: dict[bytes, Wording] = {}
    for article in given:
        wording = Wording(article)
        assert wording.digest
        day = article.published.isoformat() if article.published else UNDATED
        printers.setdefault(wording.digest, []).append((day, article.id or ""))
        wordings[wording.digest] = wording
    leaders: list[bytes] = []
    first: dict[str, str] = {}
    for digest in sorted(printers, key=lambda each: place_of(min(printers[each])[0], each)):
        own = set(numbers_of(wordings[digest].bands()))
        leader = next((each for each in leaders if own & set(numbers_of(wordings[each].bands()))
                       and wordings[digest].is_one_with(wordings[each])), None)  # fmt: skip
        if leader is None:
            leaders.append(digest)
        first |= {id: min(printers[leader or digest])[1] for _, id in printers[digest]}
    return dict(sorted(first.items()))


@pytest.mark.parametrize("seed", range(12))
def test_any_order_of_loading_change_and_removal_gives_the_same_groups(tmp_path, seed):
    rng = random.Random(seed)
    final = articles(seed)
    with held(tmp_path, "one.db") as ledger:
        take(ledger, final)
        regroup(ledger)
        expected = groups(ledger)
    assert expected == as_defined(final)
    assert len(set(expected.values())) < len(expected)
    with held(tmp_path, "many.db") as ledger:
        steps = [*final, *(Article(text(3, at), article.id, published=Day(2024, 1, 3))
                           for at, article in enumerate(rng.sample(final, 4))),
                 *(Article(text(rng.randint(1, 2), at), f"x{at}", published=Day(2024, 1, 1)) for at in range(3))]
        rng.shuffle(steps)
        for article in steps:
            take(ledger, [article])
            if rng.random() < 0.5:
                regroup(ledger)
        for at in range(3):
            with ledger.transaction():
                ledger.remove(f"x{at}")
            regroup(ledger)
        take(ledger, [article for article in final if ledger.held(article.id or "").digest != digest_of(article)])
        regroup(ledger)
        assert groups(ledger) == expected


@pytest.mark.parametrize("first", [1, 2])
def test_any_order_gives_the_same_groups_where_a_band_is_crowded(tmp_path, monkeypatch, first):
    monkeypatch.setattr(grouping, "FIRST", first)
    monkeypatch.setattr(Wording, "bands", lambda self: one_band(self))
    found = []
    for seed in range(4):
        rng = random.Random(seed)
        given = articles(7)
        rng.shuffle(given)
        with held(tmp_path, f"{seed}.db") as ledger:
            for article in given:
                take(ledger, [article])
                if seed:
                    regroup(ledger)
            regroup(ledger)
            found.append(groups(ledger))
    assert found == found[:1] * 4


def one_band(wording: Wording) -> bytes:
    """Bands of which all texts have the first, and no two another one."""
    rest = blake2b(wording.digest or b"", digest_size=8).digest()
    return b"band of ".ljust(8) + b"".join(blake2b(rest, digest_size=8, salt=bytes([at])).digest()
                                           for at in range(BANDS - 1))  # fmt: skip


@pytest.mark.parametrize("order", ["newest last", "newest first", "all at once"])
def test_what_a_crowded_band_costs_grows_with_the_number_of_texts_alone(tmp_path, monkeypatch, order):
    monkeypatch.setattr(Wording, "bands", one_band)
    compared = 0

    def is_one_with(_self: Wording, _other: Wording) -> bool:
        nonlocal compared
        compared += 1
        return False

    monkeypatch.setattr(Wording, "is_one_with", is_one_with)
    cost = {}
    for count in (100, 200):
        compared = 0
        given = [Article(text(seed), f"a{seed:03}", published=Day(2000, 1 + seed // 28, 1 + seed % 28))
                 for seed in range(count)]  # fmt: skip
        batches = {"newest last": [[each] for each in given], "all at once": [given],
                   "newest first": [given[start : start + 20] for start in range(count - 20, -1, -20)]}[order]
        with held(tmp_path, f"{count}.db") as ledger:
            for batch in batches:
                take(ledger, batch)
                regroup(ledger)
        cost[count] = compared
    assert cost[200] <= 2 * grouping.FIRST * 200 * (10 if order == "newest first" else 1)
    assert order == "newest first" or cost[200] <= 2.3 * cost[100]


def test_a_group_is_made_anew_when_its_first_article_goes(tmp_path):
    given = [Article(TEXT, f"a{at}", published=Day(2024, 9, 1 + at)) for at in range(2)]
    given.append(Article(TEXT.replace("mương mới", "mương dài"), "a2", published=Day(2024, 9, 3)))
    with held(tmp_path, "kho.db") as ledger:
        take(ledger, given)
        regroup(ledger)
        assert groups(ledger) == dict.fromkeys(("a0", "a1", "a2"), "a0")
        with ledger.transaction():
            ledger.remove("a0")
        regroup(ledger)
        assert groups(ledger) == dict.fromkeys(("a1", "a2"), "a1")
        take(ledger, [Article("Khác hẳn. " * 80, "a1", published=Day(2024, 9, 2))])
        regroup(ledger)
        assert groups(ledger) == {"a1": "a1", "a2": "a2"}


def test_what_was_cut_short_goes_on_where_it_stopped(tmp_path, monkeypatch):
    monkeypatch.setattr(grouping, "AT_ONCE", 3)
    given = articles(3)
    with held(tmp_path, "kho.db") as ledger:
        take(ledger, given[:7])
        with pytest.raises(KeyboardInterrupt):
            regroup(ledger, stop)
    with held(tmp_path, "kho.db") as ledger:
        assert ledger.left() > 0
        take(ledger, given[7:])
        regroup(ledger)
        assert groups(ledger) == as_defined(given)


def stop(_done: int) -> None:
    raise KeyboardInterrupt


def test_another_way_of_comparing_compares_all_anew(tmp_path, monkeypatch):
    given = articles(4)
    with held(tmp_path, "kho.db") as ledger:
        take(ledger, given)
        regroup(ledger)
        monkeypatch.setattr(grouping, "way_of_sketching", lambda: "another")
        monkeypatch.setattr(Wording, "bands", lambda _: b"")
        regroup(ledger)
        assert groups(ledger) == {article.id: article.id for article in given} | {
            id: first for id, first in as_defined(given).items()
            if next(a.text for a in given if a.id == id) == next(a.text for a in given if a.id == first)}


@pytest.mark.parametrize("more", [1, 2, 3, 5])
def test_the_first_of_a_text_is_shown_as_such_however_many_come_at_once(tmp_path, more):
    path = str(tmp_path / "kho.db")
    copies = [Article(TEXT, f"a{at}", published=Day(2024, 1, 1 + at)) for at in range(more + 1)]
    ingest(copies[:1], path)
    ingest(copies, path)
    assert [finding for finding in examine(path).findings if finding.fault] == []
    with open_store(path) as store:
        assert store.node("Article", "a0").properties["first_print"] == "a0"
