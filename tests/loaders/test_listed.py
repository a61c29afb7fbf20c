"""What is kept of the lists of other headlines on a page, and how much of them."""

import pytest

from citations.model import Article
from loaders.complete import completed
from loaders.listed import MOST, MOST_LETTERS, with_lists
from loaders.model import Asked
from loaders.page import Line

STORY = Line("Bài viết kể xong.")
HEADING = Line("Tin liên quan:")
HEADLINE = "Huyện Ví Dụ quán triệt Chỉ thị 05"


def link(text, **known):
    return Line(text, linked=len(text), **known)


def marked(*lines):
    text, spans = with_lists(STORY.text, [STORY, *lines], {0})
    assert text.startswith(STORY.text)
    return [text[start:end] for start, end in spans]


KEPT = {
    "under a heading": ([HEADING, link(HEADLINE)], [HEADLINE]),
    "in an element named so": ([Line("Khác"), link(HEADLINE, teasing=True)], [HEADLINE]),
    "items right below the story": ([link(f"- {HEADLINE}", listed=True)], [HEADLINE]),
    "one headline in picture and link": ([HEADING, link(HEADLINE), link(HEADLINE)], [HEADLINE]),
    "two lists": ([HEADING, link(HEADLINE), Line("Đọc thêm"), link("Xã Ví Dụ học Chỉ thị 05")],
                  [HEADLINE, "Xã Ví Dụ học Chỉ thị 05"]),
    "a day between": ([HEADING, link(HEADLINE), Line("12/9/2024"), link("Xã Ví Dụ học Chỉ thị 05")],
                      [HEADLINE + "\nXã Ví Dụ học Chỉ thị 05"]),
    "not a menu": ([HEADING, link(HEADLINE, furniture=True)], []),
    "not the page's navigation": ([HEADING, link(HEADLINE, beside=True)], []),
    "not behind a menu": ([HEADING, link("Trang chủ", furniture=True), link(HEADLINE)], []),
    "not behind what is told": ([HEADING, Line("Hội nghị còn nghe báo cáo về công tác cán bộ."), link(HEADLINE)], []),
    "not a tag": ([HEADING, link("Chỉ thị 05-CT/TW")], []),
    "not what links nowhere": ([HEADING, Line(HEADLINE)], []),
    "not a link by itself": ([link(HEADLINE)], []),
    "a line of marks alone": ([Line(":"), link(HEADLINE)], []),
}  # fmt: skip


@pytest.mark.parametrize(("lines", "kept"), KEPT.values(), ids=KEPT)
def test_keeps_what_is_a_list_of_headlines(lines, kept):
    assert marked(*lines) == kept


def test_so_many_headlines_are_kept_and_no_more():
    [kept] = marked(HEADING, *(link(f"{HEADLINE} lần thứ {n}") for n in range(500)))
    assert kept.count("\n") + 1 == MOST
    [kept] = marked(HEADING, *(link(f"{HEADLINE} {'x' * 150} {n}") for n in range(500)))
    assert MOST_LETTERS - 200 < len(kept.replace("\n", "")) <= MOST_LETTERS


def test_a_list_is_marked_where_it_stands_once_letters_are_put_right():
    broken = ("Nghị quyết của Đảng về công tác cán bộ. " * 10 + "\n\n" + HEADLINE + "\n").encode().decode("latin-1")
    start = broken.index("\n\n") + 2
    article = Article(broken, teasers=((start, broken.index("\n", start)),))
    found = list(completed(article, Asked(), "a.html"))[-1]
    assert [found.text[start:end] for start, end in found.teasers] == [HEADLINE]
