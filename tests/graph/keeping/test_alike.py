"""What is one text in two papers, and what only looks like it."""

from itertools import combinations

import pytest

from citations import Article
from graph.keeping.alike import BANDS, NEAR, SHORT, WORDS, Wording, facts, numbers_of, way_of_sketching
from tests.graph.reprinted import NO_REPRINTS, QUOTING, REPRINTS, TEXT, notice


def one(first: str, second: str) -> bool:
    """Whether two texts are held to be one, by bands and words, whichever is asked."""
    here, there = Wording(Article(first)), Wording(Article(second))
    said = here.is_one_with(there)
    assert there.is_one_with(here) == said
    found = here.digest == there.digest or bool({*numbers_of(here.bands())} & {*numbers_of(there.bands())})
    return said and found


@pytest.mark.parametrize("text", REPRINTS.values(), ids=REPRINTS)
def test_a_reprint_is_known(text):
    assert one(TEXT, text)


@pytest.mark.parametrize(("first", "second"), NO_REPRINTS.values(), ids=NO_REPRINTS)
def test_what_only_looks_like_one_is_none(first, second):
    assert not one(first, second)


def test_forms_are_nearly_the_same_words_and_yet_told_apart():
    here, there = (set(zip(*(notice(*said).split()[at:] for at in range(WORDS)), strict=False))
                   for said in ((15, "4/3/2024"), (16, "11/3/2024")))  # fmt: skip
    assert len(here & there) / len(here | there) > NEAR


COUNTED = "\n".join(f"Thôn thứ {n} góp {n * 3} công, đội {n} góp {n * 5} sọt đất." for n in range(2, 12))
NUMBERS = {
    "one number of many put right": (f"{TEXT}\n{COUNTED}", "mương mới dài 800", "mương mới dài 810", True),
    "one number of few": (TEXT, "hơn 260 cán bộ", "hơn 262 cán bộ", False),
    "another document cited": (TEXT, "142-QĐ/TW", "144-QĐ/TW", False),
    "a person's name put right, of many names": (TEXT, "Lương Văn Bến", "Lương Văn Bền", True),
    "the hour of a meeting": (TEXT + "\nHọp lúc 8 giờ 30 ngày 2/10/2024 ở đình.", "30 ngày 2/10/2024",
                              "15 ngày 3/10/2024", False),
    "the hour of the page": ("Cập nhật lúc 08:30, 12/9/2024\n" + TEXT, "08:30, 12/9", "17:05, 13/9", True),
}  # fmt: skip


@pytest.mark.parametrize(("text", "said", "otherwise", "same"), NUMBERS.values(), ids=NUMBERS)
def test_numbers_and_names_among_the_same_words(text, said, otherwise, same):
    assert said in text
    assert one(text, text.replace(said, otherwise)) == same


def test_lists_of_other_headlines_do_not_count():
    news = "\n".join((*QUOTING, notice(3, "1/2/2024")))
    listed = Article(f"{TEXT}\n{news}", teasers=((len(TEXT) + 1, len(TEXT) + 1 + len(news)),))
    assert Wording(listed).digest == Wording(Article(TEXT)).digest
    assert not one(f"{TEXT}\n{news}", TEXT)


SHORTS = {
    "the same": (("Mời xem ảnh.", "Ảnh hội làng"), ("Mời xem ảnh!", "Ảnh hội làng"), True),
    "under another headline": (("Mời xem ảnh.", "Ảnh hội làng"), ("Mời xem ảnh.", "Ảnh hội xuân"), False),
    "a word more": (("Mời xem ảnh.", "Ảnh"), ("Mời xem thêm ảnh.", "Ảnh"), False),
    "one word short of being long, and one word other": ((" ".join(["lúa"] * (SHORT - 1)), None),
                                                        (" ".join(["lúa"] * (SHORT - 2) + ["ngô"]), None), False),
}  # fmt: skip


@pytest.mark.parametrize(("first", "second", "same"), SHORTS.values(), ids=SHORTS)
def test_short_texts_are_one_only_where_all_is_the_same(first, second, same):
    here, there = (Wording(Article(text, title=title)) for text, title in (first, second))
    assert here.is_one_with(there) == same
    assert (here.digest == there.digest) == same
    assert here.bands() == b""


@pytest.mark.parametrize("text", ["", " \n", "…!?", "—"])
def test_where_there_are_no_words_there_is_no_text(text):
    assert Wording(Article(text)).digest is None


def test_bands_are_the_same_on_every_machine():
    assert numbers_of(Wording(Article(TEXT)).bands())[:3] == (
        -2115213032192268776, 6177259194069927068, -3984141470961667036)
    assert way_of_sketching() == "c24ae58dede756ee"
    assert len(set(numbers_of(Wording(Article(TEXT)).bands()))) == BANDS


def test_different_texts_have_no_band_in_common():
    texts = [TEXT, *QUOTING, notice(1, "2/3/2024")]
    found = [set(numbers_of(Wording(Article(text)).bands())) for text in texts]
    assert not any(here & there for here, there in combinations(found, 2))


HOSTILE = {
    "digits": "7 " * 40_000, "names": "Đ " * 40_000, "names and one word": "Đ a " * 20_000,
    "numbers between words": "số 7 và " * 20_000, "lines": "12:30\n" * 20_000, "one word": "x" * 80_000,
    "capitals between marks": "A.B" * 20_000, "signs": ".:;?" * 20_000,
}  # fmt: skip


def work(text: str) -> int:
    """How much there is to remember of the numbers and names of a text."""
    return sum(len(value) for places in facts(text) for said in places.values() for value in said)


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_what_is_remembered_of_a_hostile_text_is_no_longer_than_the_text(text):
    assert work(text) <= 2 * len(text)
    assert Wording(Article(text)).digest is not None or not any(map(str.isalnum, text))
