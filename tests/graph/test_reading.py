"""What `extract` prints: every mention as said, and what it is held to mean over all articles of a call."""

import random
from datetime import date as Day

import msgspec
import pytest

from citations import Article, extract
from citations.model import Extraction, OfficialMention, Position, Statement
from graph.ingest import ingest
from graph.model import Document
from graph.reading import decide_all, row, rows
from graph.register import Register
from graph.store import open_store

KNOWN = [
    Document("chi-thi-35-ct-tw-2019", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2019, 5, 30), term="XII", title="về đại hội đảng bộ các cấp", known=True),
    Document("chi-thi-35-ct-tw-2024", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2024, 6, 14), term="XIII", title="về đại hội đảng bộ các cấp", known=True),
]  # fmt: skip
REGISTER = Register(KNOWN)
FIELDS = ["start", "end", "quote", "type", "number", "numeral", "symbol", "year", "issuer", "date", "term", "session",
          "pinpoint", "title", "inferred", "scheduled", "within", "document", "certainty", "candidates",
          "rule"]  # fmt: skip

FULL = Article("Kết luận số 877-KL/TW, ngày 3/5/2023 của Bộ Chính trị nêu rõ.", "a", "Tên bài", Day(2023, 9, 1),
               "Gia Lai", "a.txt")  # fmt: skip
SHORT = Article("Xã đọc Kết luận 877-KL/TW.", "b", None, Day(2023, 10, 1))
OPEN = Article("Chỉ thị 35 của Bộ Chính trị", "c")
NOTHING = Article("Bà con gặt lúa.", "d")


def test_one_article_to_the_last_field():
    found = row(extract(FULL), REGISTER)
    document = found["citations"][0]["document"]
    assert found == {
        "article": {"id": "a", "title": "Tên bài", "published": "2023-09-01", "place": "Gia Lai", "source": "a.txt"},
        "citations": [{
            "start": 0, "end": 21, "quote": "Kết luận số 877-KL/TW", "type": "kết luận", "number": 877,
            "numeral": None, "symbol": "KL/TW", "year": None, "issuer": "Bộ Chính trị", "date": "2023-05-03",
            "term": None, "session": None, "pinpoint": None, "title": None, "inferred": [], "scheduled": False,
            "within": None, "document": document, "certainty": "new", "candidates": [], "rule": "numbered"}],
        "documents": {document: {
            "type": "kết luận", "number": 877, "numeral": None, "symbol": "KL/TW", "issuer": "Bộ Chính trị",
            "date": "2023-05-03", "term": "XIII", "session": None, "title": None, "known": False}},
        "officials": [], "relations": [],
    }  # fmt: skip


def test_fields_stand_in_the_order_that_is_promised():
    found = row(extract(FULL), REGISTER)
    assert list(found) == ["article", "citations", "documents", "officials", "relations"]
    assert list(found["article"]) == ["id", "title", "published", "place", "source"]
    assert list(found["citations"][0]) == FIELDS
    (document,) = found["documents"].values()
    assert list(document) == ["type", "number", "numeral", "symbol", "issuer", "date", "term", "session", "title",
                              "known"]  # fmt: skip


def test_an_open_citation_names_its_candidates_and_the_table_tells_of_each():
    found = row(extract(OPEN), REGISTER)
    (citation,) = found["citations"]
    assert (citation["document"], citation["certainty"]) == (None, "ambiguous")
    assert sorted(citation["candidates"]) == sorted(found["documents"]) == [known.id for known in KNOWN]
    assert all(document["known"] for document in found["documents"].values())


def test_an_article_that_cites_nothing_has_empty_lists():
    found = row(extract(NOTHING), REGISTER)
    assert (found["citations"], found["documents"], found["officials"], found["relations"]) == ([], {}, [], [])


def test_articles_decide_one_another_in_one_call():
    one, other = rows([extract(FULL), extract(SHORT)], REGISTER)
    assert one["citations"][0]["document"] == other["citations"][0]["document"]
    assert other["documents"][other["citations"][0]["document"]]["date"] == "2023-05-03"
    assert row(extract(SHORT), REGISTER)["documents"].popitem()[1]["date"] is None


def test_each_row_lists_only_its_own_documents():
    one, nothing, other = rows(map(extract, (FULL, NOTHING, OPEN)), REGISTER)
    assert len(one["documents"]) == 1
    assert nothing["documents"] == {}
    assert set(other["documents"]) == {known.id for known in KNOWN}


NAMED = Article(f"Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy, đọc {FULL.text} Ông Mẫu dự.", "n", None, Day(2023, 9, 1))
NAME, GIVEN = NAMED.text.index("Trần Văn Mẫu"), NAMED.text.index("Mẫu dự")
SECRETARY = OfficialMention(NAME, NAME + 12, "Trần Văn Mẫu", "Trần Văn Mẫu",
                            positions=(Position("Bí thư Tỉnh ủy", "Tỉnh ủy Gia Lai"),))  # fmt: skip
LATER = OfficialMention(GIVEN, GIVEN + 3, "Mẫu", "Trần Văn Mẫu")


def named(article: Article = NAMED, *relations: Statement) -> Extraction:
    """An article whose officials and statements are read by hand."""
    return msgspec.structs.replace(extract(article), officials=(SECRETARY, LATER), relations=relations)


def test_officials_to_the_last_field():
    found = row(named(), REGISTER)
    assert found["officials"] == [
        {"start": NAME, "end": NAME + 12, "quote": "Trần Văn Mẫu", "name": "Trần Văn Mẫu", "person": "tran-van-mau",
         "kind": "official", "positions": [{"title": "Bí thư Tỉnh ủy", "org": "Tỉnh ủy Gia Lai"}]},
        {"start": GIVEN, "end": GIVEN + 3, "quote": "Mẫu", "name": "Trần Văn Mẫu", "person": "tran-van-mau",
         "kind": "official", "positions": []},
    ]  # fmt: skip


def test_relations_to_the_last_field_without_those_of_an_open_end():
    text = f"Kết luận 3-KL/TW nhắc {OPEN.text}"
    own = extract(Article(text, "o", None, Day(2023, 9, 1)))
    assert [citation.quote for citation in own.citations] == ["Kết luận 3-KL/TW", "Chỉ thị 35"]
    opened = msgspec.structs.replace(extract(Article(text, "o")), officials=(SECRETARY,), relations=(
        Statement("guides", 17, 21, "nhắc", to=1, source=0),
        Statement("presents", 17, 21, "nhắc", to=0, by=0, planned=True)))  # fmt: skip
    found = row(opened, REGISTER)
    assert found["citations"][1]["certainty"] == "ambiguous"
    assert found["relations"] == [
        {"kind": "presents", "from": "tran-van-mau", "to": found["citations"][0]["document"], "planned": True,
         "start": 17, "end": 21, "evidence": "nhắc"}]  # fmt: skip


def test_namesakes_of_several_articles_of_no_id_are_told_apart():
    other = msgspec.structs.replace(SECRETARY, positions=(Position("Bí thư Tỉnh ủy", "Tỉnh ủy Nghệ An"),))
    article = msgspec.structs.replace(NAMED, id=None)
    one, two = rows([named(article), msgspec.structs.replace(named(article), officials=(other,))], REGISTER)
    assert [official["person"] for official in one["officials"]] == ["tran-van-mau-gia-lai"] * 2
    assert [official["person"] for official in two["officials"]] == ["tran-van-mau-nghe-an"]


ARTICLES = [
    Article(text, str(number), None, day)
    for number, (text, day) in enumerate(
        (text, day)
        for text in (FULL.text, SHORT.text, OPEN.text, "Chỉ thị 35-CT/TW và Kết luận 877", "Quy định 899-QĐ/TW")
        for day in (Day(2020, 8, 10), Day(2023, 9, 1), Day(2024, 9, 1), None)
    )
]  # fmt: skip


@pytest.mark.parametrize("seed", range(4))
def test_the_order_of_the_articles_changes_nothing(seed):
    expected = {found["article"]["id"]: found for found in rows(map(extract, ARTICLES), REGISTER)}
    shuffled = ARTICLES[:]
    random.Random(seed).shuffle(shuffled)
    found = rows(map(extract, shuffled), REGISTER)
    assert [each["article"]["id"] for each in found] == [article.id for article in shuffled]
    assert {each["article"]["id"]: each for each in found} == expected


def test_means_what_the_store_holds(tmp_path):
    path = str(tmp_path / "kho.db")
    ingest(ARTICLES, path, register=REGISTER)
    with open_store(path) as store:
        for found in rows(map(extract, ARTICLES), REGISTER):
            node = store.node("Article", found["article"]["id"])
            assert [(one["document"], one["certainty"], one["candidates"]) for one in node.properties["citations"]] == [
                (one["document"], one["certainty"], one["candidates"]) for one in found["citations"]]  # fmt: skip
            for id, document in found["documents"].items():
                held = store.node("Document", id).properties
                assert {name: held[name] for name in document} == document


def test_decides_without_rows():
    decided = decide_all(map(extract, ARTICLES), REGISTER)
    ids = {candidate.document for one in decided.decisions.values() for candidate in one.candidates}
    assert set(decided.documents) == ids
    assert decided.documents["chi-thi-35-ct-tw-2019"] == KNOWN[0]


def test_rows_can_be_written_as_json():
    (found,) = rows([extract(FULL)], REGISTER)
    assert msgspec.json.decode(msgspec.json.encode(found)) == found
