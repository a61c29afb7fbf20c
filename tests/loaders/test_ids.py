"""Names of articles: fit for an address, the same every time, never two alike."""

import itertools
import string
import unicodedata

import pytest

from loaders.ids import LONGEST, address, of_address, of_path

ADDRESSES = {
    "tracking goes": ("https://bao.vidu/bai-1?utm_source=fb&utm_medium=x#c", "https://bao.vidu/bai-1"),
    "what names the page stays": ("https://bao.vidu/xem?id=7&fbclid=x", "https://bao.vidu/xem?id=7"),
    "the host is small": ("HTTPS://Bao.Vidu/Bai-1", "https://bao.vidu/Bai-1"),
    "without a scheme": ("www.bao.vidu/bai-1", "https://www.bao.vidu/bai-1"),
    "a paper's name is none": ("Báo Ví Dụ", None),
    "a path is none": ("bai/1.txt", None),
    "another scheme is none": ("javascript:alert(1)", None),
    "a broken one is none": ("http://[bao", None),
    "empty": ("", None),
}


@pytest.mark.parametrize(("source", "clean"), ADDRESSES.values(), ids=ADDRESSES)
def test_cleans_an_address(source, clean):
    assert address(source) == clean


SAME = {
    "scheme": ("https://bao.vidu/bai-1", "http://bao.vidu/bai-1"),
    "www": ("https://www.bao.vidu/bai-1", "https://bao.vidu/bai-1"),
    "last slash": ("https://bao.vidu/bai-1/", "https://bao.vidu/bai-1"),
    "escaped letters": ("https://bao.vidu/b%C3%A0i", "https://bao.vidu/bài"),
}


@pytest.mark.parametrize(("one", "other"), SAME.values(), ids=SAME)
def test_one_page_has_one_name(one, other):
    assert of_address(one) == of_address(other)


NAMES = {
    "a file": ("000_c9479c03f42bd3b6.txt", "000_c9479c03f42bd3b6"),
    "in a folder": ("2024/05/bai-1.txt", "2024--05--bai-1"),
    "another kind keeps its ending": ("bai-1.html", "bai-1.html"),
}


@pytest.mark.parametrize(("below", "name"), NAMES.values(), ids=NAMES)
def test_a_plain_path_is_its_own_name(below, name):
    assert of_path(below) == name


PATHS = [
    "bai-1.txt", "bai-1.html", "bai/1.txt", "bai--1.txt", "Bai-1.txt", "bài-1.txt", "bài 1.txt", "bài_1.txt",
    "bai_1.txt", "a/bai-1.txt", "b/bai-1.txt", "bai-1-.txt", ".bai-1.txt", "bai.1.txt", "???.txt", "!!!.txt",
    "x" * 300 + ".txt", "x" * 301 + ".txt", "bai-1\udcff.txt",
]


def test_no_two_paths_share_a_name():
    assert len({of_path(path) for path in PATHS}) == len(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_a_name_fits_an_address(path):
    name = of_path(path)
    assert name
    assert set(name) <= set(string.ascii_lowercase + string.digits + "-_.")
    assert len(name) <= LONGEST + 10


def test_composed_and_decomposed_names_are_one():
    assert of_path("bài 1.txt") == of_path(unicodedata.normalize("NFD", "bài 1.txt"))


def test_two_pages_have_two_names():
    pages = ["https://bao.vidu/bai-1", "https://bao.vidu/bai/1", "https://bao.vidu/bai?id=1", "https://bao.vidu/bai?id=2"]
    for one, other in itertools.combinations(pages, 2):
        assert of_address(one) != of_address(other)
