"""A store that is in order is found so; one that is not is told where."""

import sqlite3
from datetime import date as Day
from pathlib import Path

import pytest

import graph.keeping.fingerprint
import graph.sql
from citations import Article
from graph.doctor import SHOWN, examine, mend
from graph.ingest import ingest
from graph.model import Document
from graph.register import Register
from graph.troubles import NoStore

REGISTER = Register([
    Document("chi-thi-35-ct-tw-2019", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2019, 5, 30), term="XII", known=True),
])  # fmt: skip
ARTICLES = [
    Article("Chỉ thị 35-CT/TW của Bộ Chính trị và Kết luận 877-KL/TW ngày 3/5/2023.", id=f"b-{number}",
            published=Day(2023, 6, 1))
    for number in range(3)
]  # fmt: skip
PEOPLE = Article("Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Gia Lai, dự. "
                 "Kết luận số 879-KL/TW ngày 3/5/2023 của Bộ Chính trị thay thế Kết luận số 876-KL/TW ngày 3/5/2022 "
                 "của Bộ Chính trị.", id="c", published=Day(2023, 6, 1))  # fmt: skip


@pytest.fixture
def path(tmp_path: Path) -> str:
    address = str(tmp_path / "kho.db")
    ingest(ARTICLES, address, register=REGISTER)
    return address


def broken(path: str, *statements: str) -> None:
    connection = sqlite3.connect(path)
    for statement in statements:
        connection.execute(statement)
    connection.commit()
    connection.close()


def test_a_store_in_order(path):
    health = examine(path)
    assert health.findings == ()
    assert health.well
    assert health.sqlite == sqlite3.sqlite_version


FAULTS = {
    "a citation of a document that is not there": "DELETE FROM document WHERE id LIKE 'ket-luan%'",
    "a citation by an article that is not there": "DELETE FROM article WHERE id = 'b-1'",
    "a text of an article that is not there": "DELETE FROM version WHERE id = 'b-1'",
    "a text that nobody prints or that is not decided": "UPDATE wording SET first = NULL",
    "a reprint of what is itself a reprint": "UPDATE wording SET first = 'b-1'",
    "an article that is kept but not shown": "DELETE FROM article WHERE id = 'b-1'",
    "an article that is shown but not kept": "DELETE FROM version WHERE id = 'b-1'",
    "a count of articles that is not the number of its citations": "UPDATE document SET cited = cited + 1",
    "a number of citations of one certainty that is not theirs":
        "UPDATE meta SET value = '{}' WHERE name = 'certainty'",
    "a way of citing that nobody uses": "DELETE FROM uses",
    "a way of citing that is not decided": "UPDATE signature SET decision = NULL",
    "a use of a way of citing that is not there": "DELETE FROM signature",
    "a document that is kept but not shown": "DELETE FROM document WHERE id LIKE 'ket-luan%'",
    "a document that is shown but not kept": "DELETE FROM provisional",
    "an edge to a node that is not there": "DELETE FROM node",
    "a body that is shown but stands behind nothing": "DELETE FROM issued",
    "a mention of an official who is not there": "DELETE FROM node WHERE label = 'Official'",
    "a mention by an article that is not there": "DELETE FROM article WHERE id = 'c'",
    "a name that is not decided": "UPDATE sighting SET meant = NULL",
    "a name in an article that is not there": "DELETE FROM version WHERE id = 'c'",
    "an official who is kept but not shown": "DELETE FROM node WHERE label = 'Official'",
    "an official who is shown but not kept": "DELETE FROM person",
    "a count of articles that is not the number of an official's mentions": "DELETE FROM mentions",
    "a statement that is kept but not shown": "DELETE FROM edge WHERE kind = 'REPLACES'",
    "a statement that is shown but not kept": "DELETE FROM told",
    "an edge from a thing to itself": "UPDATE edge SET target = source WHERE kind = 'REPLACES'",
    "a former id that leads nowhere": "INSERT INTO alias VALUES ('x-1', 'x-2')",
}


@pytest.mark.parametrize(("rule", "fault"), FAULTS.items(), ids=FAULTS)
def test_a_fault_is_told(path, rule, fault):
    ingest([PEOPLE], path, register=REGISTER)
    assert examine(path).well
    broken(path, fault)
    health = examine(path)
    assert rule in {finding.rule for finding in health.findings}
    assert not health.well


def test_every_rule_can_be_broken():
    assert set(graph.sql.INVARIANTS) == set(FAULTS)


def test_a_fault_names_what_is_wrong(path):
    broken(path, "DELETE FROM article WHERE id = 'b-1'")
    wheres = {finding.where for finding in examine(path).findings}
    assert wheres == {"b-1", "b-1 → chi-thi-35-ct-tw-2019", "b-1 → ket-luan-877-kl-tw-2023", "Article b-1",
                      "words_of_articles 2"}  # fmt: skip


def test_not_more_than_some_cases_of_one_fault(tmp_path):
    path = str(tmp_path / "kho.db")
    many = [Article("Kết luận 877-KL/TW", id=f"{number:03}") for number in range(SHOWN + 5)]
    ingest(many, path, register=REGISTER)
    broken(path, "DELETE FROM article")
    kept = [each for each in examine(path).findings if each.rule == "an article that is kept but not shown"]
    assert len(kept) == SHOWN


def test_unfinished_work_is_no_fault(path):
    broken(path, "INSERT INTO stale VALUES ('Article', 'b-1')", "UPDATE document SET cited = 9")
    (finding,) = examine(path).findings
    assert "ingest again" in finding.rule
    assert examine(path).well


OUT_OF_STEP = {
    "an article's title": ("a thing that is not shown as the ledger has it", "Article b-1",
                           "UPDATE article SET title = 'Khác' WHERE id = 'b-1'"),
    "a document's number": ("a thing that is not shown as the ledger has it", "Document ket-luan-877-kl-tw-2023",
                            "UPDATE document SET number = 878 WHERE id = 'ket-luan-877-kl-tw-2023'"),
    "a former id": ("a thing that is not shown as the ledger has it", "Document chi-thi-35-ct-tw-2019: x-1",
                    "INSERT INTO alias VALUES ('x-1', 'chi-thi-35-ct-tw-2019')"),
    "an official's name": ("a thing that is not shown as the ledger has it", "Official tran-van-mau",
                           "UPDATE node SET value = json_set(value, '$.name', 'X') WHERE label = 'Official'"),
    "a citation's certainty": ("an edge that is not shown as the ledger has it",
                               "b-1 → ket-luan-877-kl-tw-2023 (CITES)",
                               "UPDATE cites SET certainty = 'inferred' WHERE article = 'b-1'"),
    "a mention's posts": ("an edge that is not shown as the ledger has it", "c → tran-van-mau (MENTIONS)",
                          "UPDATE mentions SET positions = '[]'"),
    "a post that is gone": ("an edge that is not shown as the ledger has it",
                            "tran-van-mau → tinh-uy-gia-lai (HELD)", "DELETE FROM edge WHERE kind = 'HELD'"),
    "the passage of a statement": ("an edge that is not shown as the ledger has it",
                                   "ket-luan-879-kl-tw-2023 → ket-luan-876-kl-tw-2022 (REPLACES)",
                                   "UPDATE edge SET value = '{}' WHERE kind = 'REPLACES'"),
    "where a text was printed first": ("a thing that is not shown as the ledger has it", "Article b-1",
                                       "UPDATE article SET first_print = 'b-1' WHERE id = 'b-1'"),
    "a text's place among the others": ("a text that is not held to be the one that it is", "b-0: b-0 → b-0",
                                        "UPDATE wording SET place = place + 1"),
    "a text held to be another one": ("a text that is not held to be the one that it is", "c: b-0 → c",
                                      "UPDATE wording SET first = 'b-0' WHERE head = 'c'"),
    "the words of a text": ("an article that is compared with others by words that are not its own", "b-1",
                            "UPDATE wording SET digest = X'00' WHERE head = 'b-0'"),
    "a statement that no article makes": (
        "a statement that is not what its article says", "b-1: a → b (AMENDS)",
        """INSERT INTO told VALUES ('b-1', 'AMENDS', 'a', 'b',
           '{"article":"b-1","published":null,"passages":[[0,1,false]]}')"""),
    "a quote that the text does not have": (
        "a passage whose words do not stand in the text", "c [9:21] 'Trần Văn Xấu' ≠ 'Trần Văn Mẫu'",
        "UPDATE version SET said = CAST(replace(CAST(said AS TEXT), 'Mẫu', 'Xấu') AS BLOB) WHERE id = 'c'"),
    "a passage beyond the text": (
        "an edge that no passage of its article bears", "b-1 → ket-luan-877-kl-tw-2023 (CITES) [(9, 9999)]",
        """UPDATE cites SET passages = CAST('[[9,9999]]' AS BLOB)
           WHERE article = 'b-1' AND document LIKE 'ket-luan%'"""),
    "a citation without a passage": (
        "an edge that no passage of its article bears", "b-1 → ket-luan-877-kl-tw-2023 (CITES) []",
        "UPDATE cites SET passages = CAST('[]' AS BLOB) WHERE article = 'b-1' AND document LIKE 'ket-luan%'"),
    "an article that the search does not know": ("words of the search that are not those of the thing", "b-1", """
        INSERT INTO words_of_articles (words_of_articles, rowid, text) SELECT 'delete', article.key, version.text
        FROM article JOIN version USING (key) WHERE article.id = 'b-1'"""),
    "as many words, but other ones": ("words of the search that are not those of the thing",
                                      "chi-thi-35-ct-tw-2019", """
        UPDATE document SET value = json_set(value, '$.symbol', 'CT/XX') WHERE id = 'chi-thi-35-ct-tw-2019'"""),
    "words of nothing": ("words of the search that are not those of the thing", "words_of_nodes 999",
                         "INSERT INTO words_of_nodes (rowid, text) VALUES (999, 'x')"),
}  # fmt: skip


@pytest.mark.parametrize(("rule", "where", "fault"), OUT_OF_STEP.values(), ids=OUT_OF_STEP)
def test_what_is_out_of_step_is_told_and_made_anew(path, rule, where, fault):
    ingest([PEOPLE], path, register=REGISTER)
    assert examine(path, register=REGISTER).findings == ()
    broken(path, fault)
    health = examine(path, register=REGISTER)
    assert (rule, where) in {(finding.rule, finding.where) for finding in health.findings}
    assert not health.well
    mend(path, register=REGISTER)
    assert examine(path, register=REGISTER).findings == ()


@pytest.mark.parametrize("fault", FAULTS.values(), ids=FAULTS)
def test_all_that_is_derived_is_made_anew(path, fault):
    ingest([PEOPLE], path, register=REGISTER)
    broken(path, fault)
    mend(path, register=REGISTER)
    assert examine(path, register=REGISTER).findings == ()


def redated(path: str, document: str, day: str) -> None:
    """The register's row of another day, in the ledger and in the graph."""
    broken(path, f"""UPDATE known SET document = CAST(json_set(CAST(document AS TEXT), '$.date', '{day}') AS BLOB)
                     WHERE id = '{document}'""",
           f"UPDATE document SET value = json_set(value, '$.date', '{day}') WHERE id = '{document}'")  # fmt: skip


def told(path: str, rule: str) -> list[tuple[str, bool, str]]:
    return [(finding.where, finding.fault, finding.cure) for finding in examine(path, register=REGISTER).findings
            if finding.rule == rule]  # fmt: skip


FORWARD = "an article cites what was issued after it"


def test_an_article_that_cites_what_the_register_has_of_a_later_day(path):
    redated(path, "chi-thi-35-ct-tw-2019", "2024-01-01")
    assert told(path, FORWARD)[0] == ("b-0 (2023-06-01) → chi-thi-35-ct-tw-2019 (2024-01-01)", True, "fix")
    mend(path, register=REGISTER)
    assert told(path, FORWARD) == []


def test_of_what_only_articles_tell_a_person_sees_to_the_day(path):
    broken(path, "UPDATE document SET value = json_set(value, '$.date', '2025-01-01') WHERE id LIKE 'ket%'")
    assert told(path, FORWARD)[0] == ("b-0 (2023-06-01) → ket-luan-877-kl-tw-2023 (2025-01-01)", False, "look")


def test_of_what_the_article_prints_itself_a_person_sees_to_the_day(path):
    text = "Chỉ thị số 35-CT/TW ngày 30/5/2019 của Bộ Chính trị được đọc."
    ingest([Article(text, id="d", published=Day(2018, 1, 2))], path, register=REGISTER)
    assert told(path, FORWARD) == [("d (2018-01-02) → chi-thi-35-ct-tw-2019 (2019-05-30)", False, "look")]


def test_bodies_of_two_places_number_their_papers_apart(tmp_path):
    papers = [Document(f"nq-9-{place}", "nghị quyết", 9, symbol="NQ/TU", issuer=f"Tỉnh ủy {place}",
                       date=Day(2022, 2, 1), known=True) for place in ("Gia Lai", "Nghệ An")]  # fmt: skip
    assert examine(registered(tmp_path, *papers), register=REGISTER).findings == ()


TO_COME = {
    "a plan": "UPDATE signature SET said = CAST(json_set(CAST(said AS TEXT), '$.scheduled', json('true')) AS BLOB)",
    "a day that was inferred":
        "UPDATE signature SET said = CAST(json_set(CAST(said AS TEXT), '$.undated', json('true')) AS BLOB)",
}


@pytest.mark.parametrize("said", TO_COME.values(), ids=TO_COME)
def test_what_is_to_come_may_be_cited(path, said):
    redated(path, "chi-thi-35-ct-tw-2019", "2024-01-01")
    broken(path, said)
    assert told(path, FORWARD) == []


def document(id: str, number: int, day: Day, **more: object) -> Document:
    return Document(id, "kết luận", number, symbol="KL/TW", issuer="Bộ Chính trị", date=day, term="XIII",
                    known=True, **more)  # type: ignore[arg-type]


def registered(tmp_path: Path, *documents: Document) -> str:
    address = str(tmp_path / "hang.db")
    ingest(ARTICLES, address, register=Register([*REGISTER.documents(), *documents]))
    return address


def test_two_documents_of_one_number(tmp_path):
    twins = (document("kl-5-a", 5, Day(2021, 5, 1)), document("kl-5-b", 5, Day(2021, 6, 1)))
    where = "kl-5-a (2021-05-01) ↔ kl-5-b (2021-06-01)"
    path = registered(tmp_path, *twins)
    assert told(path, "two documents of one series, number and term") == [(where, True, "look")]
    knowing = examine(path, register=Register(twins))
    assert [(finding.where, finding.known) for finding in knowing.findings] == [(where, True)]
    assert knowing.well


def test_numbers_against_days(tmp_path):
    papers = [document(f"kl-{number}", number, Day(2021, number, 1)) for number in range(1, 6)]
    papers.append(document("kl-6", 6, Day(2021, 2, 15)))
    path = registered(tmp_path, *papers)
    rule = "a number and a day go against the order of the others"
    assert told(path, rule) == [("kl-6 (2021-02-15) ↔ kl-5 (2021-05-01)", True, "look")]
    assert examine(path, register=Register(papers)).well


def test_a_circle_of_what_replaces(tmp_path):
    papers = (document("kl-1", 1, Day(2021, 1, 1), replaces=("kl-3",)),
              document("kl-2", 2, Day(2021, 2, 1), replaces=("kl-1",)),
              document("kl-3", 3, Day(2021, 3, 1), replaces=("kl-2",)))  # fmt: skip
    path = registered(tmp_path, *papers)
    rule = "documents replace one another in a circle"
    assert told(path, rule) == [("kl-1 → kl-3 → kl-2 → kl-1", True, "look")]
    assert [finding.known for finding in examine(path, register=Register(papers)).findings] == [True]


def test_work_left_to_do_is_done(path):
    broken(path, "INSERT INTO stale VALUES ('Article', 'b-1')", "UPDATE document SET cited = 9")
    assert examine(path, register=REGISTER).curable
    mend(path, register=REGISTER)
    assert examine(path, register=REGISTER).findings == ()


def test_articles_read_by_another_parser_are_counted(path, monkeypatch):
    monkeypatch.setattr(graph.keeping.fingerprint, "parser", lambda: b"another")
    (finding,) = examine(path).findings
    assert (finding.where, finding.fault) == ("3", False)


def test_a_damaged_file(path):
    whole = bytearray(Path(path).read_bytes())
    whole[4096 * 12 : 4096 * 12 + 8] = b"\xff" * 8
    Path(path).write_bytes(whole)
    health = examine(path)
    assert not health.well
    assert health.findings[0].rule == "the file is damaged"


def test_looks_at_one_moment_while_somebody_writes(path):
    before = examine(path, register=REGISTER, progress=lambda *_: ingest([PEOPLE], path, register=REGISTER))
    assert before.findings == ()


def test_no_store(tmp_path):
    with pytest.raises(NoStore):
        examine(str(tmp_path / "x.db"))
