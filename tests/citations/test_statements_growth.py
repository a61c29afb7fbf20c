"""The cost of statements grows with the text, whatever stands in it."""

import pytest

from citations import Article, extract, statements
from citations.deeds import deeds
from citations.model import OfficialMention
from tests.citations.cost import growth

HOSTILE = {
    "verbs": "thực hiện ",
    "verbs and commas": "quán triệt, triển khai, ",
    "small words": "một số điều của ",
    "citations and verbs": "thực hiện Quy định 12-QĐ/TW ",
    "a list": "Quy định 12-QĐ/TW, ",
    "a list behind a colon": "thay thế: Quy định 12-QĐ/TW; ",
    "brackets": "Quy định 12-QĐ/TW (thay thế ",
    "passives": "Quy định 12-QĐ/TW được thay thế bởi ",
    "preambles": "Căn cứ Quy định 12-QĐ/TW;\n",
    "titles in titles": "Kế hoạch 1-KH/TU về thực hiện ",
    "line ends": "\n- Quy định 12-QĐ/TW;\n",
    "this one replaces": "Quy định này thay thế Quy định 12-QĐ/TW. ",
    "out of force when this one comes": "Luật số 22/2008/QH12 hết hiệu lực từ ngày Luật này có hiệu lực. ",
    "this one and no verb": "Quy định này ",
    "issued with": "sửa đổi Quy chế ban hành kèm theo ",
    "issued with it": "bãi bỏ ban hành kèm theo Quy định 12-QĐ/TW, ",
    "signed in the next sentence": "Quy định 12-QĐ/TW. Trần Văn Mẫu ký. ",
    "now another": "Quy định 12-QĐ/TW (nay là ",
    "names": "do Trần Văn Mẫu ký Quy định 12-QĐ/TW, ",
    "names and what they sign": "Trần Văn Mẫu ký ban hành Quy định này. ",
    "names and the paper before": "Quy định 12-QĐ/TW. Trần Văn Mẫu ký ban hành. ",
    "names and papers signed together": "Trần Văn Mẫu ký các Quyết định. Tại Quyết định số 2/QĐ-TTg, ",
    "names that are others now": "Quy định 12-QĐ/TW (nay là ",
    "one of many": "thực hiện các nghị quyết, nhất là ",
    "one of many, named": "thực hiện các nghị quyết, nhất là Quy định 12-QĐ/TW, ",
    "papers that act": "Thực hiện Quy định 12-QĐ/TW, Luật Đất đai quy định ",
    "posts that name papers": "Trần Văn Mẫu, Trưởng Ban Chỉ đạo thực hiện Quy định 12-QĐ/TW đã ký ",
    "names and posts": "Trần Văn Mẫu, Bí thư, ",
}


def read_of(piece, length):
    """A hostile text with its citations and, where it names anyone, all mentions of the name."""
    text = piece * (length // len(piece)) + ". Quy định số 142-QĐ/TW thay thế Quy định số 141-QĐ/TW"
    name, named, at = "Trần Văn Mẫu", [], -1
    while (at := text.find(name, at + 1)) >= 0:
        named.append(OfficialMention(at, at + len(name), name, name))
    return text, extract(Article(text)).citations, named


def read(text, citations, named):
    statements.read(text, citations, named)
    deeds(text, citations)


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_twice_the_text_costs_no_more_than_thrice_the_time(piece):
    assert growth(read, lambda length: read_of(piece, length)) < 3


@pytest.mark.parametrize("piece", HOSTILE.values(), ids=HOSTILE)
def test_what_ends_a_hostile_text_is_found(piece):
    text, citations, named = read_of(piece, 3_000)
    last = [one for one in statements.read(text, citations, named) if one.source is not None][-1]
    assert (last.kind, last.source, last.to) == ("replaces", len(citations) - 2, len(citations) - 1)
