"""The graph around a thing as it is drawn: every link between two things that are shown, whichever came later."""

import pytest

from citations import Article
from graph.ingest import ingest
from graph.store import open_store
from tests.graph.small import C2019, H77, Q505, Q614, Q999, world
from tests.graph.stores import sqlite
from viz import network
from viz.model import key

STORE = world()


def links(found):
    return {(link.kind, link.source.partition("/")[2], link.target.partition("/")[2]) for link in found.links}


def test_around_a_document_are_the_first_of_every_kind_and_what_leads_from_these():
    found = network.around(STORE, "Document", Q614, "vi")
    assert {thing.id for thing in found.things} >= {Q614, Q505, Q999, H77, "a1", "a2", "a3", "tran-thi-mau"}
    assert links(found) >= {
        ("CITES", "a1", Q614), ("CITES", "a1", Q505), ("MENTIONS", "a1", "tran-thi-mau"), ("GUIDES", H77, Q614),
        ("REPLACES", Q614, Q505), ("SIGNED", "tran-thi-mau", Q614),
        ("ISSUED_BY", H77, "ban-to-chuc-trung-uong"),
    }  # fmt: skip
    assert {(side.kind, side.direction): side.total for side in found.sides}["CITES", "in"] == 3


@pytest.mark.parametrize("first", [("Document", Q614), ("Document", H77), ("Official", "le-van-vi-gia-lai"),
                                   ("Article", "a2"), ("Organisation", "tinh-uy-gia-lai")])  # fmt: skip
@pytest.mark.parametrize("second", [("Document", Q614), ("Document", C2019), ("Official", "tran-thi-mau"),
                                    ("Article", "a4"), ("Organisation", "huyen-uy-chu-vi")])  # fmt: skip
def test_whichever_of_two_things_comes_later_the_link_between_them_is_there(first, second):
    found = [network.around(STORE, *each, "vi") for each in (first, second)]
    shown = {thing.key for each in found for thing in each.things}
    drawn = {one for each in found for one in links(each)}
    for edge in STORE._all_edges:
        ends = [key(label, id) for label, id in zip(network.ENDS[edge.kind], (edge.source, edge.target), strict=True)]
        if shown.issuperset(ends):
            assert (edge.kind, edge.source, edge.target) in drawn


def test_what_leads_out_of_the_picture_has_no_passages_yet(tmp_path):
    sqlite(tmp_path).close()
    with open_store(str(tmp_path / "kho.db")) as store:
        found = network.around(store, "Article", "b-2", "vi")
        shown = {thing.key for thing in found.things}
        assert all(bool(link.passages) == (link.kind == "CITES") for link in found.links if link.target in shown)
        more = network.expand(store, "Document", "quy-dinh-142-qd-tw-2024", "CITES", "in", "vi", most=1)
        outward = [link for link in more.links if link.target == "documents/ket-luan-877-kl-tw-2025"]
        assert [link.passages for link in outward] == [()]


def test_links_among_some_things_have_their_words(tmp_path):
    sqlite(tmp_path).close()
    with open_store(str(tmp_path / "kho.db")) as store:
        nodes = [store.node("Article", "b-4"), store.node("Document", "quy-dinh-142-qd-tw-2024")]
        [link] = network.among(store, nodes, "vi").links
        assert link.passages[0].text.startswith("Năm mới, Quy định 142-QĐ/TW")


OFTEN = {
    "once": ("Quy định số 876-QĐ/TW đã rõ.", [1]),
    "three times": ("Quy định số 876-QĐ/TW đã rõ. Chi bộ học Quy định 876-QĐ/TW. Quy định 876 được làm tốt.", [3]),
    "more often than passages are shown": ("Chi bộ học Quy định 876-QĐ/TW. " * 12, [12]),
    "two documents, each by itself": ("Quy định 876-QĐ/TW và Chỉ thị 877-CT/TW. Học Chỉ thị 877-CT/TW.", [1, 2]),
}


@pytest.mark.parametrize(("text", "counts"), OFTEN.values(), ids=OFTEN)
def test_an_article_and_a_document_are_one_link_that_counts(tmp_path, text, counts):
    path = str(tmp_path / "kho.db")
    ingest([Article(text, id="bai")], path)
    with open_store(path) as store:
        found = network.around(store, "Article", "bai", "vi")
        assert sorted(link.count for link in found.links if link.kind == "CITES") == counts
        assert all(link.count is None for link in found.links if link.kind == "ISSUED_BY")
        beside = network.around(store, "Organisation", "bo-chinh-tri", "vi")
        assert {link.count for link in beside.links if link.kind == "ISSUED_BY"} == {None}
