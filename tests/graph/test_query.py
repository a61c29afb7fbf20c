"""What is answered, from a small graph held in memory."""

from datetime import date as Day

import msgspec
import pytest

from citations.text import words as folded
from graph import query
from graph.answers import shape
from graph.ask import NotAQuestion
from graph.keeping.passage import passage
from graph.model import Document, Edge, Node
from graph.store import Page
from graph.words.area import area
from graph.words.period import Period

POLITBURO = "Bộ Chính trị"
DOCUMENTS = [
    Document("chi-thi-35-ct-tw-2019", "chỉ thị", 35, symbol="CT/TW", issuer=POLITBURO, date=Day(2019, 5, 30),
             term="XII", title="về đại hội đảng bộ các cấp tiến tới Đại hội XIII", known=True),
    Document("chi-thi-35-ct-tw-2024", "chỉ thị", 35, symbol="CT/TW", issuer=POLITBURO, date=Day(2024, 6, 14),
             term="XIII", title="về đại hội đảng bộ các cấp tiến tới Đại hội XIV", known=True),
    Document("chi-thi-35-tinh-uy-gia-lai-2020", "chỉ thị", 35, symbol="CT/TU", issuer="Tỉnh ủy Gia Lai"),
    Document("chi-thi-350-ct-tw-2001", "chỉ thị", 350, symbol="CT/TW", issuer="Ban Bí thư"),
    Document("quy-dinh-142-qd-tw-2024", "quy định", 142, symbol="QĐ/TW", issuer="Bộ Chính trị",
             date=Day(2024, 4, 23), term="XIII", title="thí điểm giao quyền cho người đứng đầu", known=True),
    Document("quy-dinh-14-qd-tw-2009", "quy định", 14, symbol="QĐ/TW", issuer="Bộ Chính trị", known=True),
    Document("quy-dinh-101-qd-tw-2012", "quy định", 101, symbol="QĐ/TW", issuer="Ban Bí thư",
             date=Day(2012, 6, 7), names=("Quy định nêu gương",), known=True),
    Document("quy-dinh-08-qdi-tw-2018", "quy định", 8, symbol="QĐi/TW", issuer="Ban Chấp hành Trung ương",
             date=Day(2018, 10, 25), names=("Quy định nêu gương",), session="HNTW 8", term="XII", known=True),
    Document("nghi-quyet-04-nq-tw-2016", "nghị quyết", 4, symbol="NQ/TW", issuer="Ban Chấp hành Trung ương",
             date=Day(2016, 10, 30), session="HNTW 4", term="XII", known=True),
    Document("nghi-quyet-12-nq-tw-2012", "nghị quyết", 12, symbol="NQ/TW", issuer="Ban Chấp hành Trung ương",
             date=Day(2012, 1, 16), session="HNTW 4", term="XI", known=True),
    Document("ket-luan-21-kl-tw-2021", "kết luận", 21, symbol="KL/TW", issuer="Ban Chấp hành Trung ương",
             date=Day(2021, 10, 25), session="HNTW 4", term="XIII", known=True),
    Document("nghi-quyet-10-nq-tw-1988", "nghị quyết", 10, symbol="NQ/TW", issuer="Bộ Chính trị",
             date=Day(1988, 4, 5), names=("Khoán 10", "Nghị quyết Khoán 10"), known=True),
    Document("luat-dat-dai-2013", "luật", title="Luật Đất đai", names=("Luật Đất đai 2013",), year=2013,
             issuer="Quốc hội", date=Day(2013, 11, 29), known=True),
    Document("luat-dat-dai-2024", "luật", title="Luật Đất đai", names=("Luật Đất đai 2024",), year=2024,
             issuer="Quốc hội", date=Day(2024, 1, 18), known=True),
    Document("luat-sua-doi-dat-dai-2018", "luật", title="Luật sửa đổi một số điều của Luật Đất đai",
             year=2018, issuer="Quốc hội", known=True),
    Document("nghi-quyet-8b-nq-hntw-1990", "nghị quyết", 8, numeral="8B", symbol="NQ/HNTW",
             issuer="Ban Chấp hành Trung ương", date=Day(1990, 3, 27), known=True),
    Document("nghi-quyet-dai-hoi-xvi-gia-lai", "nghị quyết", issuer="Đại hội Đảng bộ tỉnh Gia Lai",
             session="ĐH XVI"),
]  # fmt: skip
TEXT = "Hội nghị quán triệt {} của Trung ương."
ARTICLES = [
    # id, day, place, [(document, certainty)]
    ("a1", "2019-08-01", "Vĩnh Phúc", [("chi-thi-35-ct-tw-2019", "stated")]),
    ("a2", "2020-04-28", "Hà Nội", [("chi-thi-35-ct-tw-2019", "inferred")]),
    ("a3", "2020-04-28", "Gia Lai", [("chi-thi-35-ct-tw-2019", "inferred"),
                                     ("chi-thi-35-tinh-uy-gia-lai-2020", "new")]),
    ("a4", "2024-09-27", "Hà Nội", [("chi-thi-35-ct-tw-2024", "stated"),
                                    ("quy-dinh-142-qd-tw-2024", "stated")]),
    ("a5", None, None, [("chi-thi-35-ct-tw-2019", "ambiguous"), ("chi-thi-35-ct-tw-2024", "ambiguous")]),
    ("a6", "2018-03-05", "Vĩnh Phúc", [("nghi-quyet-04-nq-tw-2016", "stated"),
                                       ("nghi-quyet-10-nq-tw-1988", "stated")]),
    ("a7", "2019-01-09", "Hà Nội", [("quy-dinh-08-qdi-tw-2018", "inferred"), ("luat-dat-dai-2013", "stated"),
                                    ("luat-sua-doi-dat-dai-2018", "stated")]),
]  # fmt: skip


class Memory:
    """A store of a few nodes and edges, that answers as slowly and plainly as can be."""

    address = "memory"

    def __init__(self):
        self.articles = {id: {"title": f"Bài {id}", "published": day, "place": place, "source": None}
                         for id, day, place, _ in ARTICLES}  # fmt: skip
        self.edges = [(id, *edge) for id, _, _, edges in ARTICLES for edge in edges]
        self.documents = {document.id: document for document in DOCUMENTS}

    def node(self, label, id):
        if label == "Article" and id in self.articles:
            text = TEXT.format("Chỉ thị 35")
            citations = [{"start": 20, "end": 30, "certainty": "ambiguous", "document": None,
                          "candidates": [to for one, to, _ in self.edges if one == id]}]  # fmt: skip
            return Node("Article", id, self.articles[id] | {"text": text, "citations": citations})
        return self._document(self.documents[id]) if label == "Document" and id in self.documents else None

    def _document(self, document):
        kinds = [certainty for _, to, certainty in self.edges if to == document.id]
        counts = {"cited": len(kinds) - kinds.count("ambiguous"), "maybe": kinds.count("ambiguous")}
        about = msgspec.to_builtins(document)
        return Node("Document", about.pop("id"), about | counts)

    def scan(self, label, *, where=None, order="id", limit=100):
        where = where or {}
        if label == "Article":
            rows = [Node("Article", id, self.articles[id]) for id in self._in_order(self.articles, where)]
        else:
            rows = [self._document(one) for one in self.documents.values() if _fits(one, where)]
            rows = [node for node in rows if "cited" not in where or bool(_times(node)) == where["cited"]]
            rows.sort(key=lambda node: (-_times(node), node.id) if order == "cited" else node.id)
        return rows[:limit] if limit else rows

    def find(self, words, labels, *, where=None, limit=20):
        if "Document" not in labels:
            return [Node("Article", id, self.articles[id]) for id in self.articles if id in words]
        found = []
        for node in self.scan("Document", where=where, order="cited", limit=0):
            about = node.properties
            held = folded(" ".join(str(about[name]) for name in ("type", "title", "issuer", "names"))).split()
            if all(word in held for word in folded(words).split()):
                found.append(node)
        return found[:limit]

    def neighbours(self, label, id, kind, *, incoming, where=None, after=None, limit=20):
        assert (label, kind, incoming, after) == ("Document", "CITES", True, None)
        certainty = {one: how for one, to, how in self.edges if to == id}
        order = self._in_order(certainty, where or {})
        text = TEXT.format("Chỉ thị 35")
        rows = [(Edge("CITES", one, id, {"certainty": certainty[one], "passages": [passage(text, 20, 30)]}),
                 Node("Article", one, self.articles[one])) for one in order]  # fmt: skip
        return Page(rows[:limit] if limit else rows, len(rows))

    def _in_order(self, ids, where):
        def fits(id):
            day, place = self.articles[id]["published"], self.articles[id]["place"]
            since, until = where.get("since"), where.get("until")
            if "reprint" in where:                             # every text is printed once here
                return False
            if (since or until) and not day:
                return False
            return (not since or day >= since.isoformat()) and (not until or day <= until.isoformat()) and (
                "place" not in where or area(place) == area(where["place"]))  # fmt: skip

        days = {id: self.articles[id]["published"] or "" for id in ids if fits(id)}
        return sorted(days, key=lambda id: (days[id], id), reverse=True)

    def counts(self, label, by, where=None):
        where = where or {}
        if label == "CITES":
            rows = [(certainty if by == "certainty" else (self.articles[one]["published"] or "")[:4] or None)
                    for one, to, certainty in self.edges if where.get("document", to) == to]  # fmt: skip
        elif label == "Article":
            rows = [(self.articles[id]["published"] or "")[:4] or None if by else None
                    for id in self._in_order(self.articles, where)]  # fmt: skip
        else:
            nodes = self.scan(label, where=where, limit=0)
            rows = [node.properties["known"] if by else None for node in nodes]
        return [(value, rows.count(value)) for value in dict.fromkeys(rows)]


def _times(node):
    return node.properties["cited"] + node.properties["maybe"]


def _fits(document, where):
    fields = {name: value for name, value in where.items() if name not in ("cited", "year")}
    year = document.year or (document.date.year if document.date else None)
    return all(getattr(document, name) == value for name, value in fields.items()) and (
        where.get("year", year) == year)  # fmt: skip


STORE = Memory()
CT_2019 = ("chi-thi-35-ct-tw-2019", ["a3", "a2", "a1", "a5"])
CT_2024 = ("chi-thi-35-ct-tw-2024", ["a4", "a5"])
CT_LOCAL = ("chi-thi-35-tinh-uy-gia-lai-2020", ["a3"])
QD_142 = ("quy-dinh-142-qd-tw-2024", ["a4"])
NQ_4 = ("nghi-quyet-04-nq-tw-2016", ["a6"])
CITED = {
    "one document": ("Quy định 142", [QD_142]),
    "without marks": ("quy dinh 142", [QD_142]),
    "by symbol": ("142-QĐ/TW", [QD_142]),
    "by id": ("quy-dinh-142-qd-tw-2024", [QD_142]),
    "by a wrong type of the same sequence": ("Quyết định 142", [QD_142]),
    "several, most cited first": ("Chỉ thị 35", [CT_2019, CT_2024, CT_LOCAL]),
    "a year tells them apart": ("Chỉ thị 35 năm 2019", [CT_2019]),
    "a term tells them apart": ("chi thi 35 khoa xiii", [CT_2024]),
    "a day tells them apart": ("Chỉ thị 35 ngày 30/5/2019", [CT_2019]),
    "a misprinted day finds the nearest": ("Chỉ thị 35 ngày 16/4/2024", [CT_2024]),
    "an issuer tells them apart": ("Chỉ thị 35 của Tỉnh ủy Gia Lai", [CT_LOCAL]),
    "a symbol tells them apart": ("35-CT/TU", [CT_LOCAL]),
    "the centre": ("Chỉ thị 35 của Trung ương", [CT_2019, CT_2024]),
    "a sister body of the same numbers": ("Chỉ thị 35 của Ban Bí thư", [CT_2019, CT_2024]),
    "a nickname": ("Quy định nêu gương", [("quy-dinh-08-qdi-tw-2018", ["a7"])]),
    "a nickname with a number": ("khoán 10", [("nghi-quyet-10-nq-tw-1988", ["a6"])]),
    "a plenum": ("Nghị quyết TW 4 khóa XII", [NQ_4]),
    "a plenum of any term": ("nghi quyet trung uong 4", [NQ_4]),
    "a law by name, never one that only names it": ("Luật Đất đai", [("luat-dat-dai-2013", ["a7"])]),
    "nobody cites it": ("Quy định 14", [("quy-dinh-14-qd-tw-2009", [])]),
    "nobody cites the law of that year": ("Luật Đất đai 2024", [("luat-dat-dai-2024", [])]),
    "a plenum that ended in a conclusion": ("Nghị quyết Trung ương 4 khóa XIII",
                                            [("ket-luan-21-kl-tw-2021", [])]),
    "one digit is never three": ("Quy định 1", []),
    "three digits are never two": ("Quy định 143", []),
    "another year": ("Chỉ thị 35-CT/TW năm 2018", []),
    "another year leaves those whose year nobody knows": ("Chỉ thị 35 năm 2018", [CT_LOCAL]),
    "another symbol": ("35-HD/TW", []),
    "a letter belongs to the number": ("Nghị quyết 8", []),
    "a national congress is no local one's number": ("Quy định 101-QĐ/TU", []),
}


def ids(answer):
    return {cited.document.id: [citing.article.id for citing in cited.articles] for cited in answer.documents}


@pytest.mark.parametrize(("document", "expected"), CITED.values(), ids=CITED)
def test_finds_the_articles_of_each_document(document, expected):
    answer = query.cites(STORE, document)
    assert list(ids(answer).items()) == expected
    assert [cited.total for cited in answer.documents] == [len(articles) for _, articles in expected]
    assert answer.found == any(articles for _, articles in expected)


def test_a_number_with_a_letter_is_found_by_it():
    assert [cited.document.id for cited in query.cites(STORE, "nghi quyet 8b").documents] == [
        "nghi-quyet-8b-nq-hntw-1990"]  # fmt: skip


def test_filters_come_before_the_limit():
    in_2020 = Period(Day(2020, 1, 1), Day(2020, 12, 31))
    answer = query.cites(STORE, "Chỉ thị 35 năm 2019", period=in_2020, limit=1)
    assert ids(answer) == {"chi-thi-35-ct-tw-2019": ["a3"]}
    assert answer.documents[0].total == 2


def test_documents_without_articles_in_the_place_are_left_out():
    assert ids(query.cites(STORE, "Chỉ thị 35", place="vinh phuc")) == {"chi-thi-35-ct-tw-2019": ["a1"]}


def test_all_are_named_where_no_article_is_left():
    answer = query.cites(STORE, "Chỉ thị 35", place="Cà Mau")
    assert ids(answer) == {id: [] for id, _ in sorted([CT_2019, CT_2024, CT_LOCAL])}
    assert not answer.found
    assert answer.narrowed


def test_no_limit_is_nought():
    assert len(query.cites(STORE, "Chỉ thị 35 năm 2019", limit=0).documents[0].articles) == 4


ASKED = {
    "in English": ("which articles cite Quy định 142", {QD_142[0]: QD_142[1]}),
    "a place and some months": (
        "bài ở Vĩnh Phúc nhắc Nghị quyết TW 4 khóa XII từ tháng 1 đến tháng 6 năm 2018", {NQ_4[0]: ["a6"]}),
    "years of both": ("bài năm 2020 trích dẫn Chỉ thị 35 năm 2019", {CT_2019[0]: ["a3", "a2"]}),
    "a name": ("bài nào nhắc khoán 10", {"nghi-quyet-10-nq-tw-1988": ["a6"]}),
    "nothing of that name": ("bài nào nhắc khoán 11", {}),
}


@pytest.mark.parametrize(("text", "expected"), ASKED.values(), ids=ASKED)
def test_answers_questions(text, expected):
    assert ids(query.ask(STORE, text)) == expected


def test_an_answer_for_the_most_cited_documents_alone():
    found = query.ask(STORE, "bài nào nhắc Chỉ thị 35", documents=2).documents
    assert [cited.document.id for cited in found] == [CT_2019[0], CT_2024[0]]


def test_counts_are_an_intent_of_their_own():
    answer = query.ask(STORE, "bao nhiêu bài trích dẫn Chỉ thị 35 năm 2019")
    assert (answer.intent, answer.documents[0].total) == ("count", 4)


def test_words_that_name_nothing_are_no_question():
    with pytest.raises(NotAQuestion):
        query.ask(STORE, "thời tiết hôm nay thế nào")
    with pytest.raises(query.NotACitation, match="cái gì đó"):
        query.cites(STORE, "cái gì đó")


def test_the_shape_other_programs_read():
    found = shape(query.ask(STORE, "which articles cite Quy định 142"))
    assert found == {
        "question": "which articles cite Quy định 142", "intent": "cites",
        "documents": [{
            "id": "quy-dinh-142-qd-tw-2024", "type": "quy định", "number": 142, "numeral": None,
            "symbol": "QĐ/TW", "issuer": "Bộ Chính trị", "date": Day(2024, 4, 23), "term": "XIII",
            "session": None, "title": "thí điểm giao quyền cho người đứng đầu", "known": True, "total": 1,
            "articles": [{
                "id": "a4", "title": "Bài a4", "published": Day(2024, 9, 27), "place": "Hà Nội",
                "source": None, "certainty": "stated", "reprints": [],
                "passages": [{"start": 20, "end": 30, "text": TEXT.format("Chỉ thị 35")}],
            }],
        }],
    }  # fmt: skip


def test_an_open_question_stands_under_each_candidate():
    answer = query.cites(STORE, "Chỉ thị 35 của Bộ Chính trị")
    for cited in answer.documents:
        assert [citing.article.id for citing in cited.articles if citing.certainty == "ambiguous"] == ["a5"]


def test_shows_an_article_with_what_its_citations_mean():
    page = query.show(STORE, "a5")
    [one] = page.citations
    assert page.text[one.start : one.end] == "Chỉ thị 35"
    assert shape(page)["citations"] == [{
        "start": 20, "end": 30, "quote": "Chỉ thị 35", "document": None, "certainty": "ambiguous",
        "candidates": [CT_2019[0], CT_2024[0]],
    }]  # fmt: skip


def test_shows_a_document_with_its_years():
    [cited] = query.show(STORE, "chi thi 35 nam 2019").documents
    assert cited.years == (("", 1), ("2019", 1), ("2020", 2))


def test_lists_documents_most_cited_first():
    listing = query.documents(STORE, limit=2)
    assert [cited.document.id for cited in listing.documents] == [CT_2019[0], CT_2024[0]]
    assert listing.total == 9


def test_lists_documents_in_no_register():
    assert [cited.document.id for cited in query.documents(STORE, unknown=True).documents] == [CT_LOCAL[0]]


def test_lists_articles_newest_first_and_undated_last():
    assert [row.id for row in query.articles(STORE).articles] == ["a4", "a3", "a2", "a1", "a7", "a6", "a5"]


def test_counts_what_is_held():
    stats = query.stats(STORE)
    assert (stats.articles, stats.documents, stats.known, stats.citations) == (7, 9, 8, 13)
