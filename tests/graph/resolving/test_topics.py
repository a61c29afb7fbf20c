"""Which paper of a number is meant where only the words around the mention tell."""

import unicodedata
from datetime import date as Day

import pytest

from citations import Article, extract
from graph.reading import decide_all
from graph.register import Register
from graph.resolving.signature import signatures_of
from tests.citations.cost import growth

APPARATUS, LAND = "nghi-quyet-18-nq-tw-2017", "nghi-quyet-18-nq-tw-2022"
ABROAD, SPENDING = "ket-luan-12-kl-tw-2021", "ket-luan-12-kl-tw-2022"
SEA, BIOLOGY = "nghi-quyet-36-nq-tw-2018", "nghi-quyet-36-nq-tw-2023"

ROWS = {
    # the older of two that the press still cites
    "the apparatus, though land is the newer": (
        "2025-03-04", "Huyện sắp xếp tổ chức bộ máy cho tinh gọn theo Nghị quyết số 18-NQ/TW.", APPARATUS),
    "land": (
        "2025-03-04", "Bảng giá đất và chính sách sử dụng đất sửa theo thể chế mà Nghị quyết số 18-NQ/TW mở ra, để tạo"
        " động lực đưa nước ta thành nước có thu nhập cao.", LAND),
    "in small letters and over a line's end": (
        "2025-03-04", "SẮP XẾP TỔ CHỨC BỘ MÁY\nCho tinh gọn,\ntheo Nghị quyết 18-NQ/TW, xã\nsắp xếp tổ chức bộ máy.",
        APPARATUS),
    "the sea": ("2024-06-01", "Tàu cá ra khơi: phát triển bền vững kinh tế biển như Nghị quyết 36-NQ/TW.", SEA),
    "biology": ("2024-06-01", "Phòng thí nghiệm công nghệ sinh học mở cửa theo Nghị quyết 36-NQ/TW.", BIOLOGY),
    "farmers, by number alone": ("2023-09-01", "Nông dân được vay vốn, nông thôn đổi thay nhờ Nghị quyết số 19.",
                                 "nghi-quyet-19-nq-tw-2022"),
    "public service units": (
        "2023-09-01", "Bệnh viện là đơn vị sự nghiệp công lập, tự chủ theo Nghị quyết 19-NQ/TW.",
        "nghi-quyet-19-nq-tw-2017"),
    # two of one term, which no day of the article tells apart
    "compatriots abroad": ("2023-05-19", "Kiều bào, người Việt Nam ở nước ngoài, nhớ Kết luận 12-KL/TW.", ABROAD),
    "corruption": ("2023-05-19", "Tỉnh phòng, chống tham nhũng, tiêu cực theo Kết luận 12-KL/TW.", SPENDING),
    # an article without a day
    "no day, but a topic": (None, "Tàu cá và kinh tế biển, bền vững kinh tế biển theo Nghị quyết 36-NQ/TW.", SEA),
    # the passage before the rest, the rest where the passage has no word on it
    "the passage goes before the article": (
        "2024-06-01", "Phòng thí nghiệm công nghệ sinh học theo Nghị quyết 36-NQ/TW.\nKinh tế biển bền vững là việc"
        " khác.", BIOLOGY),
    "the rest of the article": (
        "2025-03-04", "Xã giảm ba đầu mối.\nViệc này theo Nghị quyết số 18-NQ/TW.\nSắp xếp tổ chức bộ máy, tinh gọn, là"
        " chủ đề.", APPARATUS),
    # a plenum of several papers
    "one paper of a plenum": (
        "2022-12-03", "Hợp tác xã mừng: kinh tế tập thể được Nghị quyết Trung ương 5 khóa XIII mở đường, nâng cao"
        " hiệu quả kinh tế tập thể.", "nghi-quyet-20-nq-tw-2022"),
    "a plenum's namesake is meant by the plenum's name": (
        "2017-12-03", "Kinh tế thị trường định hướng xã hội chủ nghĩa và Nghị quyết Trung ương 4 khóa XII.",
        "nghi-quyet-04-nq-tw-2016"),
    "of the namesakes of several terms": (
        None, "Học “Một số vấn đề cấp bách về xây dựng Đảng hiện nay”, tức Nghị quyết Trung ương 4.",
        "nghi-quyet-12-nq-tw-2012"),
    # what the mention says itself goes before
    "its own day": ("2025-03-04", "Sắp xếp tổ chức bộ máy, tinh gọn: Nghị quyết số 18-NQ/TW ngày 16/6/2022.", LAND),
    "its own term": ("2025-03-04", "Sắp xếp tổ chức bộ máy tinh gọn: Nghị quyết 18-NQ/TW khóa XIII nói gì.", LAND),
}  # fmt: skip

OPEN = {
    "nothing tells": ("2024-10-10", "Chi bộ thảo luận Nghị quyết số 18-NQ/TW trong buổi tối.", {APPARATUS, LAND}),
    "nothing tells two of one term apart": ("2023-05-19", "Chi bộ thảo luận Kết luận 12-KL/TW.", {ABROAD, SPENDING}),
    "one pair, against the newer paper": (
        "2024-06-01", "Tàu cá ra khơi, làm giàu từ kinh tế biển theo Nghị quyết 36-NQ/TW.", {SEA, BIOLOGY}),
}


def meant(day: str | None, text: str):
    article = Article(text, id="a", published=Day.fromisoformat(day) if day else None)
    extraction = extract(article)
    decided = decide_all([extraction], Register.shipped())
    return [decided.decisions[each] for each in signatures_of(extraction)]


@pytest.mark.parametrize(("day", "text", "expected"), ROWS.values(), ids=ROWS)
def test_the_words_around_a_mention_tell_which_paper_is_meant(day, text, expected):
    found = meant(day, text)
    assert {one.document for one in found} == {expected}


@pytest.mark.parametrize(("day", "text", "expected"), OPEN.values(), ids=OPEN)
def test_where_they_tell_nothing_the_question_stays_open(day, text, expected):
    (found,) = meant(day, text)
    assert {each.document for each in found.candidates} == expected


def test_a_document_told_by_the_words_around_alone_is_inferred():
    (found,) = meant("2023-05-19", "Kiều bào, người Việt Nam ở nước ngoài, nhớ Kết luận 12-KL/TW khóa XIII.")
    assert (found.document, found.certainty) == (ABROAD, "inferred")
    assert "topic" in found.candidates[0].reasons


def test_a_number_of_one_paper_alone_carries_no_words():
    words = "Sắp xếp tổ chức bộ máy tinh gọn, công nghệ sinh học, kinh tế biển: "
    for citation in ("Quy định 142-QĐ/TW", "Nghị quyết 18-NQ/TW ngày 25/10/2017",
                     "Nghị quyết số 18-NQ/TU của Tỉnh ủy Gia Lai"):  # fmt: skip
        (signature,) = signatures_of(extract(Article(words + citation)))
        assert signature.about == ()


def test_letters_apart_tell_the_same():
    text = "Tàu cá ra khơi, kinh tế biển bền vững như Nghị quyết 36-NQ/TW."
    composed, apart = (signatures_of(extract(Article(unicodedata.normalize(form, text)))) for form in ("NFC", "NFD"))
    assert composed[0].about == apart[0].about != ()


@pytest.mark.parametrize("piece", [
    "Nghị quyết 18-NQ/TW sắp xếp bộ máy. ", "Nghị quyết 18-NQ/TW.\n", "Nghị quyết 18 và 19, ", "bộ máy ",
])  # fmt: skip
def test_twice_the_text_costs_no_more_than_thrice_the_time(piece):
    def given(length: int):
        return (extract(Article("Nghị quyết 36-NQ/TW. " + piece * (length // len(piece)))),)

    assert growth(signatures_of, given) < 3
