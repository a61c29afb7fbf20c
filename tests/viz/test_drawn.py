"""What one page shows of the graph around a thing."""

import pytest

from graph.paths import end
from graph.store import open_store
from tests.viz.papers import FEW, MUCH, filled
from viz.drawn import COMPANY, LISTED, TOGETHER, drawn
from viz.errors import TooManyNodes


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(filled(tmp_path_factory.mktemp("kho") / "kho.db", 100, 60)) as store:
        yield store


def around(store, said, **more):
    return drawn(store, end(store, said), **more)


MIDDLES = {
    "a document that many articles cite": (MUCH, "documents/" + MUCH),
    "a document by its number": ("Chỉ thị 950", "documents/" + FEW),
    "an article": ("bai-7", "articles/bai-7"),
    "an official": ("tran-thi-mau-gia-lai", "officials/tran-thi-mau-gia-lai"),
    "a body": ("Bộ Chính trị", "organisations/bo-chinh-tri"),
}


@pytest.mark.parametrize(("said", "of"), MIDDLES.values(), ids=MIDDLES)
@pytest.mark.parametrize("most", [1, 2, 9, 300])
def test_no_more_than_was_asked_for_and_every_link_between_two_of_them(store, said, of, most):
    found = around(store, said, most=most)
    network = found.network("vi")
    keys = [thing.key for thing in network.things]
    assert keys[0] == found.of == network.of == of
    assert len(set(keys)) == len(keys) <= most
    assert [link for link in network.links if not {link.source, link.target} <= set(keys)] == []
    assert len({(link.kind, link.source, link.target) for link in network.links}) == len(network.links)
    linked = {end for link in network.links for end in (link.source, link.target)}
    assert most == 1 or set(keys) == linked


def test_articles_of_one_year_are_drawn_as_one_where_there_are_many(store):
    found = around(store, MUCH)
    years = {group.year: group.total for group in found.groups}
    assert years == {2024: 27, 2023: 37, 2022: 35, None: 1}
    assert [group.year for group in found.groups] == [2024, 2023, 2022, None]
    assert [node.label for node in found.nodes if node.label == "Article"] == []
    newest = found.groups[0]
    assert (newest.of, newest.kind, len(newest.articles)) == ("documents/" + MUCH, "CITES", 27)
    assert newest.articles[0].title == "Bài thứ 99 về một việc ở cơ sở"
    assert newest.articles[0].source == "https://bao.vidu/bai-99"
    assert [group.articles[0].id for group in found.groups if group.year is None] == ["bai-0"]
    assert max(len(group.articles) for group in found.groups) == LISTED
    assert newest.thing("vi").name == "27 bài · 2024"
    assert newest.thing("en").name == "27 articles · 2024"


def test_few_articles_are_drawn_one_by_one(store):
    found = around(store, FEW)
    assert found.groups == ()
    assert [node.id for node in found.nodes if node.label == "Article"] == ["bai-2", "bai-1", "bai-0"]
    assert found.together == ()
    assert {edge.target for edge in found.edges if edge.source == "bai-2" and edge.kind == "CITES"} >= {MUCH, FEW}


def test_what_many_articles_cite_together_is_drawn(store):
    found = around(store, MUCH)
    assert len(found.together) == COMPANY
    totals = [pair.total for pair in found.together]
    assert totals == sorted(totals, reverse=True)
    often = found.together[0]
    link = often.link("en")
    assert (link.kind, link.source, link.posts) == (TOGETHER, "documents/" + MUCH, (f"{often.total} articles",))
    words = often.passages[0]
    number = often.other.split("-")[2]
    assert words.text[slice(*words.at)] == f"Quy định số {number}-QĐ/TW"
    assert found.articles[words.article].title.startswith("Bài thứ ")


def test_counts_what_is_left_out(store):
    body = around(store, "Bộ Chính trị")
    assert (len(body.nodes), body.left) == (1 + 59 + 12, 0)
    fewer = around(store, "Bộ Chính trị", most=20)
    assert len(fewer.nodes) == 20
    assert fewer.left >= 59 - 19
    assert around(store, FEW).left == 0


def test_the_same_each_time(store):
    assert around(store, MUCH) == around(store, MUCH)


def test_a_page_has_an_end(store):
    assert len(around(store, "Bộ Chính trị", most=1000).nodes) == 72
    with pytest.raises(TooManyNodes) as refused:
        around(store, MUCH, most=1001)
    assert refused.value.text("en") == (
        "--nodes 1001: one page shows at most 1000. To walk through more, open the explorer: vankien serve")
    assert "1001" in refused.value.text("vi")
    assert "vankien serve" in refused.value.text("vi")


def test_both_languages_tell_the_same_things(store):
    for said, _ in MIDDLES.values():
        found = around(store, said)
        vi, en = found.network("vi"), found.network("en")
        assert [thing.key for thing in vi.things] == [thing.key for thing in en.things]
        assert [(link.kind, link.source) for link in vi.links] == [(link.kind, link.source) for link in en.links]
