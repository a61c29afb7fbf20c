"""The one file of a picture: nothing of it comes from elsewhere, nothing in it runs but what is its own."""

import json
import re
from base64 import b64encode
from hashlib import sha256
from html.parser import HTMLParser

import pytest

from graph.paths import end
from graph.store import open_store
from tests.slow.browser.hostile import HOSTILE
from tests.viz.hostility import hostile
from tests.viz.papers import FEW, MUCH, filled
from viz import page as pages
from viz.drawn import drawn
from viz.errors import PageHasChanged
from viz.look import LINE, LINES, LONGEST, THINGS, label, size
from viz.model import Thing
from viz.page import by_pyvis, hint, page, taken_apart
from viz.words import LANGUAGES, page_words

KNOWN = {
    "html", "head", "meta", "title", "style", "script", "body", "a", "header", "div", "h1", "h2", "bdi", "p", "span",
    "button", "noscript", "main", "label", "input", "ul", "li", "details", "summary", "fieldset", "legend", "section",
    "table", "thead", "tbody", "tr", "th", "td", "em", "br", "q", "mark",
}  # fmt: skip


class Reading(HTMLParser):
    """The elements of a page, and what its scripts and styles hold."""

    def __init__(self, text):
        super().__init__()
        self.tags, self.held = [], []
        self.feed(text)
        self.close()

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))

    handle_startendtag = handle_starttag

    def handle_data(self, data):
        if self.cdata_elem:
            tag, attrs = self.tags[-1]
            assert tag == self.cdata_elem
            self.held.append((tag, attrs.get("type"), data))


@pytest.fixture(scope="module")
def store(tmp_path_factory):
    with open_store(filled(tmp_path_factory.mktemp("kho") / "kho.db", 40, 30)) as store:
        yield store


@pytest.fixture(scope="module")
def found(store):
    return drawn(store, end(store, MUCH))


@pytest.fixture(scope="module")
def text(found):
    return page(found).decode()


@pytest.fixture(scope="module")
def spoilt():
    return page(hostile(HOSTILE)).decode()


def attributes(reading, name):
    return [attrs[name] for _, attrs in reading.tags if name in attrs]


def data(reading):
    [told] = [json.loads(held) for tag, kind, held in reading.held if kind == "application/json"]
    return told


def policy(reading):
    [content] = [attrs["content"] for tag, attrs in reading.tags if "http-equiv" in attrs]
    return dict(part.split(" ", 1) for part in content.split("; "))


@pytest.mark.parametrize("which", ["text", "spoilt"])
def test_nothing_is_fetched(which, request):
    text = request.getfixturevalue(which)
    reading = Reading(text)
    for name in ("src", "srcset", "action", "formaction", "poster", "background", "integrity"):
        assert attributes(reading, name) == []
    assert attributes(reading, "href") == ["#list"]
    for tag, kind, held in reading.held:
        # Where titles are hostile, the script that draws has their words in it, as text.
        if tag == "style" or (kind is None and which == "text"):
            assert not re.search(r"url\((?!data:)|@import|sourceMappingURL|cdn\.", held), tag
    assert "bootstrap" not in text.replace("Bootstrap", "")
    assert policy(reading)["default-src"] == "'none'"


@pytest.mark.parametrize("which", ["text", "spoilt"])
def test_the_policy_names_every_script_and_style_and_no_other(which, request):
    reading = Reading(request.getfixturevalue(which))

    def hashes(wanted):
        return [f"'sha256-{b64encode(sha256(held.encode()).digest()).decode()}'"
                for tag, kind, held in reading.held if tag == wanted and kind is None]  # fmt: skip

    assert policy(reading)["script-src"].split(" ") == hashes("script")
    assert len(hashes("script")) == 3 + len(pages.SCRIPTS)
    assert [policy(reading)["style-src"]] == hashes("style")
    assert attributes(reading, "style") == []
    assert [name for _, attrs in reading.tags for name in attrs if name.startswith("on")] == []


@pytest.mark.parametrize("which", ["text", "spoilt"])
def test_no_text_becomes_an_element(which, request):
    reading = Reading(request.getfixturevalue(which))
    assert {tag for tag, _ in reading.tags} <= KNOWN
    assert len([tag for tag, _ in reading.tags if tag == "script"]) == 4 + len(pages.SCRIPTS)


def test_hostile_strings_come_through_as_data(spoilt):
    told = data(Reading(spoilt))
    titles = {article["title"] for thing in told["things"] for article in thing.get("articles", ())}
    assert "<script>window.pwned=1</script>" in titles
    assert len(titles) >= 30
    addresses = {thing["source"] for thing in told["things"] if "source" in thing}
    assert addresses <= {'https://bao.vidu/"onmouseover="window.pwned=1', "https://bao.vidu/<script>window.pwned=1</script>"}
    assert len({thing["name"] for thing in told["things"] if isinstance(thing["name"], str)}) >= 30


def test_what_pyvis_is_given_never_makes_it_show_markup():
    network = hostile(HOSTILE).network("vi")
    assert "innerHTML" not in taken_apart(by_pyvis(network, "vi")).drawing
    for thing in network.things:
        assert "href" not in hint(thing.name, thing.detail)


def test_begins_as_a_page_should(text, found):
    assert text.startswith('<!doctype html>\n<html lang="vi">\n<head>\n<meta charset="utf-8">\n')
    assert '<html lang="en">' in page(found, "en").decode()
    assert "<title>Quy định 901-QĐ/TW · vankien</title>" in text
    assert "\r" not in text


def test_the_same_bytes_each_time(found):
    assert page(found) == page(found)


def test_all_that_is_drawn_is_told_without_scripts(text, found, store):
    for thing in found.network("vi").things:
        assert f"<bdi>{thing.name}</bdi></th>" in text
    few = page(drawn(store, end(store, FEW))).decode()
    assert "<mark>Chỉ thị số 950-CT/TW</mark>" in few.partition("<noscript>\n<h2>")[2]
    assert "Chưa vẽ hết: " in page(drawn(store, end(store, MUCH), most=5)).decode()


CHANGES = {
    "a tag of bootstrap": ("css/bootstrap.min.css", "css/bootstrap.css"),
    "another script from elsewhere": ("</head>", '<script src="https://x.vidu/x.js"></script></head>'),
    "a heading": ("<h1></h1>", "<h1>x</h1>"),
    "another element": ('<div id="mynetwork" class="card-body"></div>', '<div id="mynetwork"></div>'),
    "no map of the library": (pages.MAP, ""),
    "markup in the script that draws": ("drawGraph();\n", "drawGraph('</b>');\n"),
    "nothing at the end": ("</html>", ""),
}


@pytest.mark.parametrize(("old", "new"), CHANGES.values(), ids=CHANGES)
def test_another_page_of_pyvis_is_refused(found, old, new):
    written = by_pyvis(found.network("vi"), "vi")
    assert old in written
    assert taken_apart(written).drawing.strip().endswith("drawGraph();")
    with pytest.raises(PageHasChanged):
        taken_apart(written.replace(old, new))


NAMES = {
    "short": ("Bộ Chính trị", "Bộ Chính trị"),
    "two lines": ("Ban Tổ chức Tỉnh ủy Thái Bình", "Ban Tổ chức Tỉnh\nủy Thái Bình"),
    "cut": ("Hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng", "Hội nghị lần thứ tư\nBan Chấp hành Trung…"),
    "one long word": ("a" * 60, "a" * 39 + "…"),
    "decomposed letters": ("Hu\u0301", "Hú"),
    "letters that turn the line": ("a\u202egnp.exe", "a gnp.exe"),
    "lines": ("một\r\nhai", "một hai"),
    "nothing": ("", ""),
}


@pytest.mark.parametrize(("name", "expected"), NAMES.values(), ids=NAMES)
def test_names_are_short(name, expected):
    assert label(name) == expected


@pytest.mark.parametrize("name", HOSTILE)
def test_names_of_any_letters_are_short(name):
    assert len(label(name)) <= LONGEST
    assert label(name).count("\n") <= 1
    assert "\n" in label(name) or len(label(name)) <= LINE or " " not in label(name)


def test_more_articles_make_a_thing_larger():
    sizes = [size(Thing("documents/x", "Document", "x", "x", total=total)) for total in (None, 1, 10, 100_000)]
    assert sizes == sorted(set(sizes))
    assert max(sizes) < 30


def test_every_word_of_the_page_is_there_in_both_languages():
    for table in ("draw", "link"):
        told = {lang: page_words(table, lang) for lang in LANGUAGES}
        for key, text in told["vi"].items():
            other = told["en"][key]
            for each in other if isinstance(other, list) else [other]:
                assert re.findall(r"\{\w+\}", each) == re.findall(r"\{\w+\}", text) or sorted(
                    re.findall(r"\{\w+\}", each)) == sorted(re.findall(r"\{\w+\}", text)), key  # fmt: skip


def test_scripts_say_only_what_has_words(text):
    told = data(Reading(text))["words"]
    assert told["vi"].keys() == told["en"].keys()
    used = set(re.findall(r'data-say(?:-label|-placeholder)?="(\w+)"', text))
    for name in pages.SCRIPTS:
        script = (pages.HERE / "static" / "drawn" / name).read_text(encoding="utf-8")
        used |= set(re.findall(r'\bsay\("(\w+)"[,)]', script))
    used |= {f"one_{name.lower()}" for name in THINGS} | {f"type_{name.lower()}" for name in THINGS}
    used |= {f"{kind}{side}" for kind in LINES for side in ("", "_in", "_out")}
    assert len(used) > 80
    assert used <= told["vi"].keys()


GROUNDS = re.findall(r"--ground: (#\w{6})", (pages.HERE / "static" / "drawn" / "page.css").read_text(encoding="utf-8"))


def test_colours_read_on_light_and_dark():
    assert len(GROUNDS) == 2
    for colour in {look.colour for look in THINGS.values()} | {line.colour for line in LINES.values()}:
        for ground in GROUNDS:
            dark, light = sorted((brightness(colour), brightness(ground)))
            assert (light + 0.05) / (dark + 0.05) >= 3, (colour, ground)


def brightness(colour):
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
