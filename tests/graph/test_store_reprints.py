"""Of articles that print one text every store shows one for all, and last those that cite in a headline alone."""

from collections.abc import Iterator
from datetime import date as Day
from itertools import product
from typing import Any

import pytest

from citations import Article
from graph import query, query_around, query_records
from graph.model import Edge, Node
from graph.query_copies import citings
from graph.store import Store
from tests.graph.reprinted import QUOTING, TEXT, printed
from tests.graph.stores import STORES

QD142 = "quy-dinh-142-qd-tw-2024"
TAIL = "Bài khác: Quy định 142-QĐ/TW đi vào đời sống"
STORY = QUOTING[1]
BESIDE = [
    # A text that cites in nothing but a headline at its foot, the newest of all; and the same with another foot.
    Article(f"{STORY}\n{TAIL}", "cuoi-1", "Chỉ ở cuối trang", Day(2024, 12, 1), "Gia Lai",
            teasers=((len(STORY) + 1, len(STORY) + 1 + len(TAIL)),)),
    Article(f"{STORY}\n{TAIL} hôm nay", "cuoi-2", "Chỉ ở cuối trang", Day(2024, 11, 30), "Hà Nội",
            teasers=((len(STORY) + 1, len(STORY) + 1 + len(f"{TAIL} hôm nay")),)),
    Article(f"Trời mưa.\n{TAIL}", "cuoi-3", "Mưa", None, teasers=((10, 10 + len(TAIL)),)),
    # A reprint that lacks the sentence of the text; its page has the headline.
    Article(f"{TEXT.replace('Quy định số 142-QĐ/TW của Bộ Chính trị', 'quy định mới')}\n{TAIL}", "cuoi-4", "Hội nghị",
            Day(2024, 9, 1), teasers=((len(TEXT) - 26, len(TEXT) + 40),)),
    Article("Quy định 142-QĐ/TW có hiệu lực.", "ngan-1", "Tin ngắn", Day(2024, 9, 13), "Gia Lai"),
    Article("Quy định 142-QĐ/TW có hiệu lực.", "ngan-2", "Tin ngắn", Day(2024, 9, 15), "Hà Nội"),
    Article("Quy định 142-QĐ/TW và Chỉ thị 35 của Bộ Chính trị có hiệu lực.", "ngan-3", "Tin khác"),
]  # fmt: skip
COPIED = [*printed(), *BESIDE]


@pytest.fixture(scope="module", params=STORES)
def copied(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Store]:
    """A store of articles many of which print one text."""
    with STORES[request.param](tmp_path_factory.mktemp("store"), COPIED) as store:
        yield store


WHERE: dict[str, dict[str, Any]] = {
    "all": {}, "a place": {"place": "Gia Lai"},
    "since": {"since": Day(2024, 9, 13)}, "until": {"until": Day(2024, 9, 13)},
    "a place and a time": {"place": "Hà Nội", "since": Day(2024, 9, 13), "until": Day(2024, 12, 31)},
    "no headlines": {"teaser": False}, "headlines alone": {"teaser": True},
    "a certainty": {"certainty": ["inferred", "stated"]},
}  # fmt: skip


def listed(store: Store, **where: Any) -> list[tuple[Edge, Node]]:
    page = store.neighbours("Document", QD142, "CITES", incoming=True, where=where, limit=0)
    assert page.total == len(page.rows)
    return page.rows


def place(row: tuple[Edge, Node]) -> tuple[Any, ...]:
    edge, node = row
    return not edge.properties["teaser"], edge.properties["published"] or "", node.id


def standing(rows: list[tuple[Edge, Node]]) -> list[str]:
    """One of each text, as the words of the filter say."""

    def better(row: tuple[Edge, Node]) -> tuple[Any, ...]:
        about, id = row[0].properties, row[1].id
        return (about["teaser"], id != about["first_print"], about["published"] is None, about["published"] or "", id)

    best: dict[str, tuple[Edge, Node]] = {}
    for row in rows:
        text = row[0].properties["first_print"] or row[1].id
        best[text] = min(best.get(text, row), row, key=better)
    return [node.id for _, node in sorted(best.values(), key=place, reverse=True)]


@pytest.mark.parametrize("where", WHERE.values(), ids=WHERE)
def test_one_article_stands_for_those_of_its_text_that_fit(copied, where):
    rows = listed(copied, **where)
    assert rows == sorted(rows, key=place, reverse=True)
    assert [node.id for _, node in listed(copied, **where, once=True)] == standing(rows)


def test_who_prints_what(copied):
    firsts = {node.id: node.properties["first_print"] for node in copied.scan("Article", limit=0)}
    groups = {first: {id for id, one in firsts.items() if one == first} for first in firsts.values()}
    assert groups.pop(None) == {"khac-1", "lich-1", "lich-2", "cuoi-3", "ngan-3"}
    assert groups == {"cuoi-4": {f"in-lai-{at}" for at in range(10)} | {"cuoi-4"}, "cuoi-2": {"cuoi-1", "cuoi-2"},
                      "ngan-1": {"ngan-1", "ngan-2"}}  # fmt: skip
    assert copied.node("Article", "in-lai-3").properties["first_print"] == "cuoi-4"
    assert copied.nodes("Article", ["in-lai-3"])["in-lai-3"].properties["first_print"] == "cuoi-4"
    (edge,) = copied.edges(["in-lai-3"], ["CITES"], incoming=False)
    assert edge.properties["first_print"] == "cuoi-4"


def test_headlines_come_last_whatever_their_day(copied):
    ids = [node.id for _, node in listed(copied)]
    assert ids[-4:] == ["cuoi-1", "cuoi-2", "cuoi-4", "cuoi-3"]
    once = [node.id for _, node in listed(copied, once=True)]
    assert once[-2:] == ["cuoi-2", "cuoi-3"]
    assert "cuoi-4" not in once                       # of its text others cite the document themselves


@pytest.mark.parametrize(("limit", "once"), [*product(range(1, 6), [True, False])])
def test_pages_follow_one_another_over_to_the_headlines(copied, limit, once):
    where = {"once": True} if once else {}
    expected = [node.id for _, node in listed(copied, **where)]
    seen, after = [], None
    while True:
        page = copied.neighbours("Document", QD142, "CITES", incoming=True, where=where, after=after, limit=limit)
        assert page.total == len(expected)
        seen += [node.id for _, node in page.rows]
        if (after := page.cursor) is None:
            break
    assert seen == expected


def test_of_some_texts_alone(copied):
    assert {node.id for _, node in listed(copied, first_print=["ngan-1", "cuoi-2"])} == {
        "ngan-1", "ngan-2", "cuoi-1", "cuoi-2"}  # fmt: skip
    where = {"first_print": ["ngan-1"]}
    assert [node.id for node in copied.scan("Article", where=where, limit=0)] == ["ngan-1", "ngan-2"]
    assert copied.counts("Article", None, {"reprint": True}) == [(None, 12)]
    assert {node.id for node in copied.scan("Article", where={"reprint": True}, limit=0)} == {
        "cuoi-1", "ngan-2", *(f"in-lai-{at}" for at in range(10))}  # fmt: skip


def test_ends_in_the_order_of_pages_and_open_ones_where_a_certainty_is_asked_for(copied):
    ends = copied.ends([QD142], "CITES", incoming=True, where={"once": True})[QD142]
    assert ends == [node.id for _, node in listed(copied, once=True)]
    assert copied.ends(["ngan-3"], "CITES", incoming=False) == {"ngan-3": [QD142]}
    assert copied.ends(["ngan-3"], "CITES", incoming=False, where={"certainty": ["ambiguous"]}) == {
        "ngan-3": ["chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024"]}  # fmt: skip


@pytest.mark.parametrize("limit", [0, 2, 3])
def test_an_answer_shows_a_text_once_with_its_other_places(copied, limit):
    (cited,) = query.cites(copied, "Quy định 142", limit=limit).documents
    whole = ["ngan-3", "ngan-1", "khac-1", "in-lai-1", "cuoi-2", "cuoi-3"]
    shown = sorted(standing(listed(copied)), key=standing(listed(copied)).index)
    assert [one.article.id for one in cited.articles] == shown[: limit or None]
    assert (cited.total, cited.texts) == (18, len(whole))
    places = {one.article.id: [copy.id for copy in one.reprints] for one in cited.articles}
    if limit == 0:
        assert set(places) == set(whole)
        assert places["ngan-1"] == ["ngan-2"]
        assert places["khac-1"] == places["cuoi-3"] == []
        assert places["in-lai-1"] == ["cuoi-4", "in-lai-4", "in-lai-7", "in-lai-3", "in-lai-9", "in-lai-0", "in-lai-6",
                                      "in-lai-5", "in-lai-2", "in-lai-8"]  # fmt: skip
        assert sum(1 + len(copies) for copies in places.values()) == cited.total


@pytest.mark.parametrize("where", WHERE.values(), ids=WHERE)
def test_every_article_is_shown_or_stands_behind_one_that_is(copied, where):
    every, once = (citings(copied, QD142, where, every=each, limit=0) for each in (True, False))
    assert (every.total, every.texts) == (once.total, once.texts) == (len(listed(copied, **where)), len(once.articles))
    assert all(one.reprints == () for one in every.articles)
    behind = [each.id for one in once.articles for each in (one.article, *one.reprints)]
    assert sorted(behind) == sorted(one.article.id for one in every.articles)


def test_a_text_counts_once_for_what_is_cited_together(copied):
    (company,) = query_around.related(copied, "Chỉ thị 35 năm 2024").documents
    assert company.related == ()
    record = query_records.document(copied, QD142, day=Day(2025, 1, 1), limit=3)
    assert (record.total, record.matching, record.texts, len(record.articles)) == (18, 18, 6, 3)
    page = query.show(copied, "ngan-2")
    assert [one.id for one in page.reprints] == ["ngan-1"]
    assert query.stats(copied).reprints == 12


@pytest.mark.parametrize(("listed", "document"), [(True, QD142), (False, "quy-dinh-142-qd-tw-khoa-xiii")])
def test_a_list_of_headlines_may_name_what_is_newer_than_its_page(tmp_path, listed, document):
    text = f"Trời mưa.\n{TAIL}."
    article = Article(text, "a", published=Day(2024, 4, 2), teasers=((10, len(text)),) if listed else ())
    with STORES["sqlite"](tmp_path, [article]) as store:
        assert [node.id for _, node in store.neighbours("Article", "a", "CITES", incoming=False).rows] == [document]
