"""What was said is kept to the letter, and what is decided anew is told."""

from collections import Counter
from datetime import date as Day

import msgspec
import pytest

from citations import Article, extract
from graph.keeping.kept import Said, digest_of
from graph.ledger import open_ledger
from graph.model import Candidate, Decision, Document, Outcome
from graph.register import Register
from graph.resolve import block_of
from graph.resolving.signature import signatures_of

ARTICLE = Article("Theo Quy định số 142-QĐ/TW của Bộ Chính trị.", id="a", published=Day(2024, 9, 27))


TEXTS = {
    "line ends": "a\r\nb\rc\n\n",
    "a byte order mark": "\ufeffQuy định 142",
    "decomposed letters": "Bo\u0323\u0302 Chi\u0301nh tri\u0323",
    "beyond the first plane": "🌾 Chỉ thị 35-CT/TW 🌾",
    "no letter at all": "",
    "a null": "Quy định\x00 142",
}


@pytest.mark.parametrize("text", TEXTS.values(), ids=TEXTS)
def test_what_was_said_is_kept_to_the_letter(tmp_path, text):
    article = Article(f"{text} Kết luận 14-KL/TW của Bộ Chính trị", "a", "Tên", Day(2021, 9, 22), "Huế",
                      "https://bao.vidu/1", "Báo Ví Dụ", ((0, 3),))  # fmt: skip
    with open_ledger(str(tmp_path / "kho.db"), write=True) as ledger:
        said = reading(article)
        ledger.keep([said])
        kept = ledger.said("a")
        telling = ledger.telling("a")
    assert kept is not None
    assert kept[0] == said.extraction
    assert telling is not None
    assert telling.article == article
    assert [article.text[one.start : one.end] for one in telling.mentions] == [
        citation.quote for citation in said.extraction.citations]  # fmt: skip


def reading(article: Article) -> Said:
    extraction = extract(article)
    return Said(extraction, signatures_of(extraction), digest_of(article), b"parser")


def test_a_way_of_citing_is_kept_once_however_often_it_is_used(tmp_path):
    with open_ledger(str(tmp_path / "kho.db"), write=True) as ledger:
        ledger.keep([reading(msgspec.structs.replace(ARTICLE, id=str(number))) for number in range(5)])
        ledger.keep([reading(msgspec.structs.replace(ARTICLE, id="5"))])
        (block,) = ledger.dirty(10)
        assert len(ledger.block(block)) == 1


def decided(ledger, meaning: str, *, known: bool = False) -> None:
    """Decide all of the one block to mean one document."""
    block = block_of(reading(ARTICLE).signatures[0])
    members = ledger.block(block)
    decision = Decision((Candidate(meaning, 1.0),), "new")
    made = () if known else (Document(meaning, "quy định", 142),)
    ledger.settle(block, members, Outcome({member.signature: decision for member in members}, made), Register([]))


def test_a_body_whose_name_is_put_right_has_the_new_one(tmp_path):
    with open_ledger(str(tmp_path / "kho.db"), write=True) as ledger:
        for name in ("Tỉnh uỷ Gia Lai", "Tỉnh ủy Gia Lai"):
            ledger.set_issuers("d", {"tinh-uy-gia-lai": name})
            assert ledger.organisation("tinh-uy-gia-lai") == name
        ledger.set_issuers("d", {})
        assert ledger.organisation("tinh-uy-gia-lai") is None


def test_former_ids_follow_the_document_and_end_where_it_comes_back(tmp_path):
    with open_ledger(str(tmp_path / "kho.db"), write=True) as ledger:
        ledger.keep([reading(ARTICLE)])
        steps = {
            "first": ("x-1", {}),
            "moved": ("x-2", {"x-2": ["x-1"]}),
            "moved again": ("x-3", {"x-3": ["x-1", "x-2"]}),
            "back": ("x-1", {"x-1": ["x-2", "x-3"]}),
        }
        for meaning, expected in steps.values():
            decided(ledger, meaning)
            found = {id: ledger.formers(id) for id in ("x-1", "x-2", "x-3")}
            assert {id: formers for id, formers in found.items() if formers} == expected


def test_only_what_is_decided_differently_is_shown_anew(tmp_path):
    with open_ledger(str(tmp_path / "kho.db"), write=True) as ledger:
        ledger.keep([reading(ARTICLE)])
        decided(ledger, "x-1")
        ledger.log("Article", ["a"])
        decided(ledger, "x-1")
        assert Counter(ledger.stale_of("CITES", 9)) == {}
        decided(ledger, "x-2")
        assert ledger.stale_of("CITES", 9) == ["a"]
        assert ledger.dirty(9) == []
