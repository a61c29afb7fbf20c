"""What every store finds, lists and counts."""

from datetime import date as Day

import pytest

from citations import Article
from graph.ingest import ingest
from graph.register import Register
from graph.store import open_store
from graph.words.wording import plain

FOUND = {
    "without marks": ("quy dinh 142", "Document", ["quy-dinh-142-qd-tw-2024"]),
    "with marks and case": ("QUY ĐỊNH 142-QĐ/TW", "Document", ["quy-dinh-142-qd-tw-2024"]),
    "a number is not the beginning of another": ("quy định 14", "Document", ["quy-dinh-14-qd-tw-2021"]),
    "a leading zero": ("quy định 014", "Document", ["quy-dinh-14-qd-tw-2021"]),
    "the last word begun": ("người đứng đ", "Document", ["quy-dinh-142-qd-tw-2024"]),
    "a word begun that is not the last": ("ngườ đứng", "Document", []),
    "one word that is not there": ("quy định 142 khoán", "Document", []),
    "by another name": ("quy dinh thi diem", "Document", ["quy-dinh-142-qd-tw-2024"]),
    "the exact number before one in a title": ("35", "Document", [
        "chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024", "huong-dan-27-hd-2024"]),
    "a term": ("chỉ thị 35 khóa xii", "Document", ["chi-thi-35-ct-tw-2019"]),
    "articles by their text": ("dan vit", "Article", ["b-6"]),
    "articles by their title": ("dong lua", "Article", ["b-1"]),
    "articles newest first": ("142-qđ/tw", "Article", ["b-4", "b-2", "b-1", "b-3"]),
    "signs hold a number and its symbol together": ("142-CT/TW", "Article", []),
    "bodies": ("ban to", "Organisation", ["ban-to-chuc-trung-uong"]),
    "nothing asked": ("…", "Document", []),
    "what means something to the search itself": ('"142" OR NOT (*', "Document", []),
}  # fmt: skip


@pytest.mark.parametrize(("words", "label", "expected"), FOUND.values(), ids=FOUND)
def test_finds(filled, words, label, expected):
    assert [node.id for node in filled.find(words, [label])] == expected


def test_finds_within_filters_and_limits(filled):
    assert [node.id for node in filled.find("quy định", ["Document"], where={"number": 14})] == [
        "quy-dinh-14-qd-tw-2021"]  # fmt: skip
    assert [node.id for node in filled.find("quy định", ["Document"])] == [
        "quy-dinh-142-qd-tw-2024", "quy-dinh-14-qd-tw-2021"]  # fmt: skip
    assert [node.id for node in filled.find("quy định", ["Document", "Article"], limit=3)] == [
        "quy-dinh-142-qd-tw-2024", "quy-dinh-14-qd-tw-2021", "b-4"]  # fmt: skip
    assert [node.id for node in filled.find("142", ["Article"], where={"since": Day(2025, 1, 1)})] == ["b-4"]


SCANS = {
    "number": ({"number": 35}, ["chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024"]),
    "number and year": ({"number": 35, "year": 2024}, ["chi-thi-35-ct-tw-2024"]),
    "type": ({"type": "quy định"}, ["quy-dinh-14-qd-tw-2021", "quy-dinh-142-qd-tw-2024"]),
    "symbol": ({"symbol": "HD/BTCTW"}, ["huong-dan-27-hd-2024"]),
    "a joint issuer": ({"issuer": "Ban Tuyên giáo Trung ương"}, ["huong-dan-27-hd-2024"]),
    "half an issuer's name": ({"issuer": "Ban Tuyên giáo"}, []),
    "term": ({"term": "XII"}, ["chi-thi-35-ct-tw-2019"]),
    "not known": ({"known": False}, ["ket-luan-877-kl-tw-2025"]),
    "not cited": ({"cited": False}, ["huong-dan-27-hd-2024", "quy-dinh-14-qd-tw-2021"]),
}


@pytest.mark.parametrize(("where", "expected"), SCANS.values(), ids=SCANS)
def test_scans_documents(filled, where, expected):
    assert [node.id for node in filled.scan("Document", where=where)] == expected


ORDERS = {
    "documents by id": ("Document", "id", ["chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024", "huong-dan-27-hd-2024",
                                           "ket-luan-877-kl-tw-2025", "quy-dinh-14-qd-tw-2021",
                                           "quy-dinh-142-qd-tw-2024"]),
    "documents by how often they are cited": ("Document", "cited", [
        "quy-dinh-142-qd-tw-2024", "chi-thi-35-ct-tw-2019", "chi-thi-35-ct-tw-2024", "ket-luan-877-kl-tw-2025",
        "huong-dan-27-hd-2024", "quy-dinh-14-qd-tw-2021"]),
    "articles by day": ("Article", "published", ["b-4", "b-2", "b-1", "b-6", "b-5", "b-3"]),
    "articles by id": ("Article", "id", ["b-1", "b-2", "b-3", "b-4", "b-5", "b-6"]),
    "bodies by id": ("Organisation", "id", ["ban-to-chuc-trung-uong", "ban-tuyen-giao-trung-uong", "bo-chinh-tri"]),
}  # fmt: skip


@pytest.mark.parametrize("limit", [0, 1, 2, 5])
@pytest.mark.parametrize(("label", "order", "expected"), ORDERS.values(), ids=ORDERS)
def test_scans_in_order_page_by_page(filled, label, order, expected, limit):
    seen: list[str] = []
    while nodes := filled.scan(label, order=order, after=seen[-1] if seen else None, limit=limit):
        seen += [node.id for node in nodes]
        if not limit:
            break
    assert [id for id in seen if id in expected] == expected
    assert len(seen) == len(set(seen))


COUNTS = {
    "articles": ("Article", None, None, [(None, 6)]),
    "articles by year": ("Article", "year", None, [("2020", 2), ("2024", 2), (None, 1), ("2025", 1)]),
    "articles of a time": ("Article", None, {"since": Day(2024, 1, 1)}, [(None, 3)]),
    "cited documents by whether they are known": ("Document", "known", {"cited": True}, [(True, 3), (False, 1)]),
    "one document's articles by year": (
        "CITES", "year", {"document": "quy-dinh-142-qd-tw-2024"}, [("2024", 2), (None, 1), ("2025", 1)]),
}  # fmt: skip


@pytest.mark.parametrize(("label", "by", "where", "expected"), COUNTS.values(), ids=COUNTS)
def test_counts(filled, label, by, where, expected):
    assert filled.counts(label, by, where) == expected


VOWELS = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"


def test_the_search_of_articles_takes_letters_as_fold_does(tmp_path):
    from citations.text import fold

    words = [f"b{letter}ng" for letter in VOWELS + VOWELS.upper()]
    articles = [Article(word, id=f"{number:03}") for number, word in enumerate(words)]
    path = str(tmp_path / "chu.db")
    ingest(articles, path, register=Register([]))
    with open_store(path) as store:
        for word in words:
            expected = {f"{number:03}" for number, other in enumerate(words) if fold(other) == fold(word)}
            assert {node.id for node in store.find(word, ["Article"], limit=0)} == expected
    assert plain("Đ", "đ") == "d d"
