"""Articles go in once, in any order and any number of runs, and the graph is the same."""

import os
import random
import signal
import subprocess
import sys
import time
from datetime import date as Day
from pathlib import Path

import msgspec
import pytest

import graph.fingerprint
import graph.ingest
import graph.people
import graph.resolve
import graph.sayings
from citations import Article
from citations.errors import UserError
from graph.doctor import examine
from graph.ingest import ingest, rebuild, redecide
from graph.ledger import open_ledger
from graph.model import Document
from graph.register import Register
from graph.relations import BETWEEN, BY
from graph.store import open_store
from loaders.model import Remark, Skipped

ROOT = Path(__file__).parents[2]

KNOWN = [
    Document("chi-thi-35-ct-tw-2019", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2019, 5, 30), term="XII", title="về đại hội đảng bộ các cấp", known=True),
    Document("chi-thi-35-ct-tw-2024", "chỉ thị", 35, symbol="CT/TW", issuer="Bộ Chính trị",
             date=Day(2024, 6, 14), term="XIII", title="về đại hội đảng bộ các cấp", known=True),
    Document("quy-dinh-142-qd-tw-2024", "quy định", 142, symbol="QĐ/TW", issuer="Bộ Chính trị",
             date=Day(2024, 4, 23), term="XIII", title="thí điểm giao quyền", known=True),
]
LATER = Document("ket-luan-877-kl-tw-2023", "kết luận", 877, symbol="KL/TW", issuer="Bộ Chính trị",
                 date=Day(2023, 5, 3), term="XIII", title="về nước sạch", known=True)

SAYINGS = (
    "Theo Quy định số 142-QĐ/TW, ngày 23/4/2024 của Bộ Chính trị, người đứng đầu được giao quyền.",
    "Xã họp bàn Chỉ thị 35-CT/TW và Quy định 142 của Bộ Chính trị.",
    "Đảng ủy nhắc lại Kết luận số 877-KL/TW ngày 3/5/2023 của Bộ Chính trị về nước sạch.",
    "Kết luận 877-KL/TW được đọc ở nhà văn hóa.",
    "Chỉ thị 35 của Bộ Chính trị được nêu ở đầu buổi họp.",
    "Hướng dẫn số 03 của Tỉnh ủy và Kết luận 877 được phát cho từng chi bộ.",
    "Bà con gặt lúa sớm vì trời sắp mưa to.",
    "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Gia Lai, dự buổi gặt.",
    "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An, thăm ruộng.",
    "Ông Trần Văn Mẫu, Bộ trưởng Bộ Nội vụ, nói về mùa màng; đồng chí Lê Thị Vụ, Phó Bí thư Tỉnh ủy Gia Lai, ghi chép.",
    "Đồng chí Trần Văn Mẫu, Ủy viên Trung ương Đảng, đi cày.",
    "Kết luận số 877-KL/TW ngày 3/5/2023 của Bộ Chính trị thay thế Chỉ thị 35-CT/TW ngày 30/5/2019 của Bộ Chính trị.",
    "Thủ tướng Trần Văn Mẫu đã ký Quyết định số 3-QĐ/TW ngày 2/3/2022 của Bộ Chính trị.",
    "Nghị quyết 915-NQ/TU ngày 1/2/2022 của Tỉnh ủy; Nghị quyết 915-NQ/TU ra đời trong năm khó khăn.",
)
DAYS = (Day(2020, 8, 10), Day(2022, 3, 4), Day(2024, 9, 27), Day(2025, 1, 5), None)
PLACES = ("Gia Lai", "Hà Nội", None)


def made(count: int, seed: int = 1) -> list[Article]:
    """Articles that cite documents known, unknown, open and local, some of them the same ones."""
    rng = random.Random(seed)
    return [
        Article(" ".join(rng.sample(SAYINGS, rng.randint(1, 4))), id=f"bai-{number:03}",
                title=f"Chuyện số {number}", published=rng.choice(DAYS), place=rng.choice(PLACES),
                source=f"https://bao.vidu/{number}")
        for number in range(count)
    ]  # fmt: skip


def snapshot(path: Path | str) -> dict[str, object]:
    """All that a store shows, but for what tells of its past."""
    with open_store(str(path)) as store:
        documents, articles, bodies, citations, issued = {}, {}, {}, {}, {}
        for node in store.scan("Document", limit=0):
            documents[node.id] = {name: value for name, value in node.properties.items() if name != "former"}
            page = store.neighbours("Document", node.id, "CITES", incoming=True, limit=0)
            citations[node.id] = [(edge, other.id) for edge, other in page.rows]
            assert page.total == len(page.rows) == node.properties["cited"] + node.properties["maybe"]
            page = store.neighbours("Document", node.id, "ISSUED_BY", incoming=False, limit=0)
            issued[node.id] = [other.id for _, other in page.rows]
        for node in store.scan("Article", limit=0):
            whole = store.node("Article", node.id)
            assert whole is not None
            articles[node.id] = {name: value for name, value in whole.properties.items() if name != "version"}
        for node in store.scan("Organisation", limit=0):
            bodies[node.id] = node.properties
        officials, edges = {}, {}
        for node in store.scan("Official", limit=0):
            officials[node.id] = node.properties
            page = store.neighbours("Official", node.id, "MENTIONS", incoming=True, limit=0)
            edges[node.id, "MENTIONS"] = [(edge, other.id) for edge, other in page.rows]
            assert page.total == len(page.rows) >= node.properties["mentioned"]
            for kind in ("HELD", *BY.values()):
                page = store.neighbours("Official", node.id, kind, incoming=False, limit=0)
                edges[node.id, kind] = [edge for edge, _ in page.rows]
        for id in documents:
            for kind in BETWEEN.values():
                page = store.neighbours("Document", id, kind, incoming=False, limit=0)
                edges[id, kind] = [edge for edge, _ in page.rows]
        searches = {
            words: [node.id for node in store.find(words, ["Article", "Document"], limit=0)]
            for words in ("nuoc sach", "142-QĐ/TW", "gặt lúa", "ket luan 877")
        }
        searches |= {words: [node.id for node in store.find(words, ["Official", "Organisation"])]
                     for words in ("tran van mau", "gia lai")}  # fmt: skip
    health = examine(str(path))
    assert [finding for finding in health.findings if finding.fault] == []
    return {"documents": documents, "articles": articles, "bodies": bodies, "citations": citations,
            "issued": issued, "officials": officials, "edges": edges, "searches": searches}  # fmt: skip


@pytest.fixture
def register() -> Register:
    return Register(KNOWN)


@pytest.fixture
def path(tmp_path: Path) -> str:
    return str(tmp_path / "kho.db")


def numbers(report: graph.ingest.Report) -> tuple[int, int, int, int]:
    return report.read, report.added, report.changed, report.unchanged


def test_reports_what_became_of_the_articles(path, register):
    report = ingest(made(40), path, register=register)
    assert numbers(report) == (40, 40, 0, 0)
    with open_store(path) as store:
        cited = store.scan("Document", where={"cited": True}, limit=0)
        assert report.documents == len(cited) > 4
        assert report.unknown == sum(not node.properties["known"] for node in cited) > 0
        assert 0 < report.ambiguous < sum(node.properties["maybe"] for node in cited)
    assert report.citations > 40


def test_an_open_citation_counts_once_however_many_documents_it_may_mean(path, register):
    say = "Chỉ thị 35 của Bộ Chính trị"
    report = ingest([Article(f"{say}. {say}", id="a"), Article(say, id="b")], path, register=register)
    assert (report.citations, report.ambiguous, report.documents) == (3, 2, 2)


def test_the_same_articles_again_change_nothing(path, register):
    ingest(made(40), path, register=register)
    before = snapshot(path)
    with open_store(path) as store:
        position = store.position()
    assert numbers(ingest(made(40), path, register=register)) == (40, 0, 0, 40)
    assert snapshot(path) == before
    with open_store(path) as store:
        assert store.position() == position


def test_a_changed_article_replaces_what_it_said(path, tmp_path, register):
    articles = made(30)
    ingest(articles, path, register=register)
    new = Article("Chỉ Quy định 143-QĐ/TW của Bộ Chính trị và chuyện đàn vịt chạy đồng.", id="bai-003",
                  title="Bài viết lại", published=Day(2024, 1, 2))  # fmt: skip
    assert numbers(ingest([new], path, register=register)) == (1, 0, 1, 0)
    other = str(tmp_path / "other.db")
    ingest([*articles[:3], new, *articles[4:]], other, register=register)
    assert snapshot(path) == snapshot(other)
    with open_store(path) as store:
        assert [node.id for node in store.find("đàn vịt", ["Article"])] == ["bai-003"]


def test_a_changed_title_or_day_is_a_change_too(path, register):
    article = made(1)[0]
    ingest([article], path, register=register)
    for change in ({"title": "Tên khác"}, {"published": Day(2019, 1, 1)}, {"place": "Huế"}):
        article = msgspec.structs.replace(article, **change)
        assert numbers(ingest([article], path, register=register)) == (1, 0, 1, 0)


@pytest.mark.parametrize("seed", range(8))
def test_any_order_in_any_number_of_runs_gives_the_same_graph(tmp_path, register, seed):
    articles = made(40)
    ingest(articles, str(tmp_path / "one.db"), register=register)
    rng = random.Random(seed)
    rng.shuffle(articles)
    while articles:
        some, articles = articles[: (cut := rng.randint(1, 15))], articles[cut:]
        ingest(some, str(tmp_path / "many.db"), register=register)
    assert snapshot(tmp_path / "many.db") == snapshot(tmp_path / "one.db")


def test_what_was_read_in_small_steps_is_the_same(tmp_path, register, monkeypatch):
    ingest(made(40), str(tmp_path / "large.db"), register=register)
    monkeypatch.setattr(graph.ingest, "ARTICLES", 3)
    monkeypatch.setattr(graph.ingest, "SIGNATURES", 2)
    monkeypatch.setattr("graph.changes.BATCH", 2)
    ingest(made(40), str(tmp_path / "small.db"), register=register)
    assert snapshot(tmp_path / "small.db") == snapshot(tmp_path / "large.db")


def test_the_graph_can_be_emptied_and_filled_from_the_ledger(path, register):
    ingest(made(40), path, register=register)
    before = snapshot(path)
    with open_store(path, write=True) as store:
        store.clear()
        assert store.scan("Document") == store.scan("Article") == []
    rebuild(path, register=register)
    assert snapshot(path) == before


CUT_SHORT = """
import os, signal, sys
from graph import changes, ingest as module
sys.path.insert(0, {tests!r})
from test_ingest import KNOWN, made
from graph.register import Register
module.ARTICLES, module.SIGNATURES, changes.BATCH = 5, 3, 4
seen = 0
def progress(stage, done, total):
    global seen
    seen += stage == {stage!r}
    if seen == 3:
        os.kill(os.getpid(), signal.SIGKILL)
module.ingest(made(60), {path!r}, register=Register(KNOWN), progress=progress)
"""


@pytest.mark.parametrize("stage", ["read", "decide", "show"])
def test_a_killed_run_is_finished_by_the_next(tmp_path, register, stage):
    path = str(tmp_path / "killed.db")
    code = CUT_SHORT.format(tests=str(Path(__file__).parent), stage=stage, path=path)
    ended = subprocess.run([sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)},
                           capture_output=True, text=True, timeout=120, check=False)  # fmt: skip
    assert ended.returncode == -signal.SIGKILL, ended.stderr
    again = ingest(made(60), path, register=register)
    assert again.unchanged > 0
    ingest(made(60), str(tmp_path / "whole.db"), register=register)
    assert snapshot(path) == snapshot(tmp_path / "whole.db")


def test_a_run_that_failed_in_the_middle_is_finished_without_its_articles(tmp_path, register, monkeypatch):
    path, calls = str(tmp_path / "failed.db"), 0
    decide = graph.ingest.decide

    def failing(signatures, register):
        nonlocal calls
        calls += 1
        if calls == 4:
            raise RuntimeError("out of luck")
        return decide(signatures, register)

    monkeypatch.setattr(graph.ingest, "decide", failing)
    with pytest.raises(RuntimeError):
        ingest(made(40), path, register=register)
    redecide(path, register)
    ingest(made(40), str(tmp_path / "whole.db"), register=register)
    assert snapshot(path) == snapshot(tmp_path / "whole.db")


@pytest.fixture
def decided(monkeypatch) -> list[str]:
    """The ids of block that are decided, as it happens; and no article may be read."""
    blocks: list[str] = []
    decide, block_of = graph.ingest.decide, graph.resolve.block_of

    def noted(signatures, register):
        signatures = list(signatures)
        blocks.extend({block_of(signature) for signature in signatures})
        return decide(signatures, register)

    monkeypatch.setattr(graph.ingest, "decide", noted)
    return blocks


@pytest.fixture
def nothing_is_read(monkeypatch):
    def read(article):
        raise AssertionError(f"{article.id} was read again")

    return lambda: monkeypatch.setattr(graph.ingest, "extract", read)


CHANGES = {
    "a row more": ([*KNOWN, LATER], 877),
    "a row less": (KNOWN[:2], 142),
    "a row put right": ([*KNOWN[:2], msgspec.structs.replace(KNOWN[2], title="thí điểm", signer="T")], 142),
}


@pytest.mark.parametrize(("rows", "number"), CHANGES.values(), ids=CHANGES)
def test_a_changed_register_decides_anew_only_what_it_touches(
    path, tmp_path, register, decided, nothing_is_read, rows, number
):
    ingest(made(40), path, register=register)
    fresh = str(tmp_path / "fresh.db")
    ingest(made(40), fresh, register=Register(rows))
    all_blocks = set(decided)
    decided.clear()
    nothing_is_read()
    redecide(path, Register(rows))
    assert decided
    assert set(decided) < all_blocks
    assert all(str(number) in block for block in decided)
    assert snapshot(path) == snapshot(fresh)


def test_a_changed_row_decides_anew_whose_title_cites_it(path, decided, nothing_is_read):
    titles = "Hướng dẫn số 27 hướng dẫn thực hiện Chỉ thị số 35-CT/TW của Bộ Chính trị"
    ingest([Article(titles, id="ten", published=Day(2024, 9, 27))], path, register=Register(KNOWN[:1]))
    decided.clear()
    nothing_is_read()
    redecide(path, Register(KNOWN[:2]))
    assert {block.rsplit(":", 1)[1] for block in decided} == {"35", "27"}


def test_an_article_more_decides_anew_only_what_it_touches(path, register, decided):
    ingest(made(40), path, register=register)
    decided.clear()
    ingest([Article("Quy định 142-QĐ/TW ngày 23/4/2024 và Kết luận 3-KL/TW", id="moi")], path, register=register)
    assert len(decided) == 2


def test_the_articles_of_these_tests_hold_people_and_statements(path, register):
    ingest(made(60), path, register=register)
    found = snapshot(path)
    kinds = {kind for (_, kind), rows in found["edges"].items() if rows}
    assert {"MENTIONS", "HELD", "REPLACES", "SIGNED"} <= kinds
    assert {edge.properties["certainty"] for (_, kind), rows in found["edges"].items() if kind == "MENTIONS"
            for edge, _ in rows} == {"stated", "inferred"}  # fmt: skip


def test_an_article_more_decides_anew_only_the_names_in_it(path, register, monkeypatch):
    ingest(made(40), path, register=register)
    decided, decide = [], graph.people.decide

    def noted(sightings):
        sightings = list(sightings)
        decided.extend({graph.people.block_of(sighting) for sighting in sightings})
        return decide(sightings)

    monkeypatch.setattr(graph.people, "decide", noted)
    ingest([Article("Đồng chí Lê Thị Vụ, Bí thư Tỉnh ủy Gia Lai, dự.", id="moi")], path, register=register)
    assert decided == ["le thi vu"]


def test_who_is_no_longer_named_is_gone(path, register):
    one = Article("Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Gia Lai, dự.", id="a", published=Day(2024, 1, 1))
    other = Article("Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Nghệ An, dự.", id="b", published=Day(2024, 1, 1))
    ingest([one, other], path, register=register)
    assert set(snapshot(path)["officials"]) == {"tran-van-mau-gia-lai", "tran-van-mau-nghe-an"}
    ingest([Article("Bà con gặt lúa.", id="b")], path, register=register)
    found = snapshot(path)
    assert set(found["officials"]) == {"tran-van-mau"}
    assert "tinh-uy-nghe-an" not in found["bodies"]
    assert [other for _, other in found["edges"]["tran-van-mau", "MENTIONS"]] == ["a"]


def test_changed_rules_decide_everything_anew_and_read_nothing(path, register, decided, nothing_is_read, monkeypatch):
    ingest(made(40), path, register=register)
    before, blocks = snapshot(path), set(decided)
    decided.clear()
    nothing_is_read()
    monkeypatch.setattr(graph.fingerprint, "rules", lambda: b"others")
    redecide(path, register)
    assert set(decided) == blocks
    assert snapshot(path) == before


def test_rules_that_sort_into_other_blocks(path, register, nothing_is_read, monkeypatch):
    blocks_read = graph.resolve.blocks_read
    old = lambda signature: tuple(f"old {block}" for block in blocks_read(signature))  # noqa: E731 - a stand-in
    monkeypatch.setattr(graph.sayings, "blocks_read", old)
    ingest(made(40), path, register=register)
    before = snapshot(path)
    monkeypatch.setattr(graph.sayings, "blocks_read", blocks_read)
    monkeypatch.setattr(graph.fingerprint, "rules", lambda: b"others")
    nothing_is_read()
    redecide(path, register)
    assert snapshot(path) == before
    with open_ledger(path) as ledger:
        held = ledger.database.rows("SELECT DISTINCT block FROM signature UNION SELECT block FROM provisional")
        assert not [block for (block,) in held if block.startswith("old")]


def test_another_parser_reads_again_but_changes_only_what_it_reads_differently(path, register, monkeypatch):
    ingest(made(40), path, register=register)
    before = snapshot(path)
    monkeypatch.setattr(graph.fingerprint, "parser", lambda: b"another")
    assert numbers(ingest(made(40), path, register=register)) == (40, 0, 0, 40)
    assert snapshot(path) == before
    extract = graph.ingest.extract

    def forgetful(article):
        found = extract(article)
        return msgspec.structs.replace(found, citations=(), relations=()) if article.id == "bai-007" else found

    monkeypatch.setattr(graph.ingest, "extract", forgetful)
    monkeypatch.setattr(graph.fingerprint, "parser", lambda: b"a third")
    assert numbers(ingest(made(40), path, register=register)) == (40, 0, 1, 39)
    with open_store(path) as store:
        assert store.neighbours("Article", "bai-007", "CITES", incoming=False).rows == []


def test_an_id_once_given_keeps_working(path, register):
    ingest([Article("Kết luận 877-KL/TW của Bộ Chính trị", id="a", published=Day(2023, 9, 1))], path,
           register=register)  # fmt: skip
    with open_store(path) as store:
        (old,) = [node.id for node in store.scan("Document", where={"known": False})]
    redecide(path, Register([*KNOWN, msgspec.structs.replace(LATER, id="kl-877-2023")]))
    with open_store(path) as store:
        node = store.node("Document", old)
        assert node is not None
        assert (node.id, node.properties["former"], node.properties["cited"]) == ("kl-877-2023", [old], 1)
        assert store.neighbours("Document", old, "CITES", incoming=True).total == 1


def half(text: str) -> str:
    return text + "\ud83d"


UNFIT = {
    "no id": (Article("Quy định 142"), "id"),
    "half a letter in the text": (Article(half("Quy định 142"), id="a", source="x.txt"), "U+D83D"),
    "half a letter in the title": (Article("Quy định 142", id="a", title=half("t")), "title"),
}


@pytest.mark.parametrize(("article", "named"), UNFIT.values(), ids=UNFIT)
def test_what_cannot_be_kept_is_named_and_the_rest_is_taken(path, register, article, named):
    report = ingest([article, *made(3)], path, register=register)
    assert (report.added, len(report.skipped)) == (3, 1)
    for lang in ("vi", "en"):
        assert named in report.skipped[0].error.text(lang) or named == "id"
    assert report.skipped[0].error.exit_code == 3


def test_two_articles_of_one_id_in_one_run(path, register):
    one = Article("Quy định 142-QĐ/TW", id="a", source="x/a.txt")
    other = Article("Quy định 143-QĐ/TW", id="a", source="y/a.txt")
    report = ingest([one, one, other], path, register=register)
    assert (report.read, report.added, report.unchanged, len(report.skipped)) == (3, 1, 1, 1)
    assert "y/a.txt" in str(report.skipped[0].error)
    with open_store(path) as store:
        node = store.node("Article", "a")
        assert node is not None
        assert node.properties["text"] == "Quy định 142-QĐ/TW"


class Bad(UserError):
    en = vi = "{path}: bad"


def test_what_the_loaders_could_not_read_is_in_the_report(path, register):
    skipped, remark = Skipped("x.doc", Bad(path="x.doc")), Remark("y.txt", Bad(path="y.txt"))
    report = ingest([skipped, *made(2), remark], path, register=register)
    assert (report.read, report.skipped, report.remarks) == (2, [skipped], [remark])


def test_a_thousand_files_of_which_three_are_bad(tmp_path, register):
    from loaders.registry import read

    folder = tmp_path / "bai"
    folder.mkdir()
    for number in range(997):
        (folder / f"{number:04}.txt").write_text(f"Kỳ họp thứ {number}.\n{SAYINGS[number % len(SAYINGS)]}\n",
                                                 encoding="utf-8")  # fmt: skip
    (folder / "bad-1.txt").write_bytes(b"")
    (folder / "bad-2.txt").write_bytes(bytes(range(256)) * 40)
    (folder / "bad-3.jsonl").write_text('{"text": "Quy định 142"', encoding="utf-8")
    path = str(tmp_path / "kho.db")
    report = ingest(read([str(folder)]), path, register=register)
    assert report.added == 997
    assert sorted(Path(each.source).name for each in report.skipped) == ["bad-1.txt", "bad-2.txt", "bad-3.jsonl"]
    assert numbers(ingest(read([str(folder)]), path, register=register)) == (997, 0, 0, 997)


def test_progress_tells_every_stage(path, register):
    told = []
    ingest(made(20), path, register=register, progress=lambda *said: told.append(said))
    assert {stage for stage, _, _ in told} == {"read", "decide", "show"}
    assert told[0] == ("read", 20, None)
    assert all(done <= total for stage, done, total in told if stage != "read")


WRITER = """
import sys
sys.path.insert(0, {tests!r})
from test_ingest import KNOWN, made
from graph.ingest import ingest
from graph.register import Register
print(ingest(made(60)[{start}:{stop}], {path!r}, register=Register(KNOWN), wait=60).added)
"""


def test_two_writers_and_a_reader_at_once(tmp_path, register):
    path = str(tmp_path / "kho.db")
    ingest(made(60)[:5], path, register=register)
    runs = [
        subprocess.Popen([sys.executable, "-c", WRITER.format(tests=str(Path(__file__).parent), path=path,
                                                              start=start, stop=stop)],
                         cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, stdout=subprocess.PIPE, text=True)
        for start, stop in ((5, 30), (30, 60))
    ]  # fmt: skip
    while any(run.poll() is None for run in runs):
        with open_store(path) as store:
            assert store.counts("Article", None)[0][1] >= 5
        time.sleep(0.05)
    assert [run.communicate()[0].strip() for run in runs] == ["25", "30"]
    ingest(made(60), str(tmp_path / "whole.db"), register=register)
    assert snapshot(path) == snapshot(tmp_path / "whole.db")
