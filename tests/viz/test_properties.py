"""Properties of the explorer's server: whatever is asked, never a fault, never another's words as markup."""

from urllib.parse import quote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.strategies import letters, questions
from tests.viz.explored import DOCUMENT
from tests.viz.invariants import MARKUP, Asking
from viz.app import DATA, PAGES, application
from viz.asked import READ
from viz.model import LABELS

THINGS = [f"/{word}/" for word in LABELS]


@pytest.fixture(scope="module")
def asking(store):
    with Asking(application(store, "vi", ["localhost"])) as found:
        yield found


VALUES = st.one_of(
    letters,
    questions(),
    st.sampled_from(
        (
            f"{MARKUP} onload=alert(1)>",
            f"\"'><{MARKUP[1:]}>",
            "{{7*7}}",
            "\r\nX-Other: 1",
            "../../etc/passwd",
            "\0",
            "-1",
            "0",
            "9" * 30,
            "²",
            "2024",
            "13/2024",
            "31/02/2024",
            "Document:quy-dinh-142-qd-tw-2024",
            "Article:b-1",
            "CITES",
            "in",
            "out",
            "XIII",
            "en",
            "vi",
            "'; DROP TABLE nodes; --",
            '"',
            "NEAR(",
            "a* OR b",
            "*",
            "^",
            "quy-dinh-142-qd-tw-2024",
        )
    ),
)
PATHS = st.one_of(
    st.sampled_from((*PAGES, *DATA, DOCUMENT, "/static/icon.svg", "/static", "//boese.vidu/", "/\\boese.vidu")),
    st.tuples(st.sampled_from(THINGS), VALUES.map(lambda value: quote(value, safe=""))).map("".join),
    VALUES.map(lambda value: "/" + quote(value, safe="/")),
)
QUERIES = st.lists(st.tuples(st.sampled_from((*sorted(READ), "x")), VALUES), max_size=5)
HEADERS = st.lists(
    st.sampled_from(
        (
            "Accept-Encoding: gzip",
            "Range: bytes=0-5",
            "If-None-Match: *",
            "X-Forwarded-Host: boese.vidu",
            "X-Forwarded-For: <vidu",
            "Cookie: a=b",
            "Accept-Language: vi",
            "If-Modified-Since: x",
            "Transfer-Encoding: chunked",
            "Range: bytes=9-1,x",
        )
    ),
    max_size=3,
    unique=True,
)


@given(
    method=st.sampled_from(("GET", "GET", "GET", "HEAD", "POST", "TRACE", "<vidu")),
    path=PATHS,
    form=st.sampled_from(("", "", ".json", ".atom", ".xml")),
    query=QUERIES,
    headers=HEADERS,
    host=st.sampled_from(("localhost", "localhost", "localhost:8642", "boese.vidu", "<vidu", "[::1")),
)
def test_whatever_is_asked_is_answered_soundly(asking, method, path, form, query, headers, host):
    said = "&".join(f"{quote(name)}={quote(value)}" for name, value in query)
    head = "\r\n".join((f"{method} {path}{form}?{said} HTTP/1.1", f"Host: {host}", *headers, "", ""))
    asking.sound_answer(head.encode("latin-1", "replace"))


@given(data=st.binary(max_size=300))
def test_any_bytes_are_answered_soundly(asking, data):
    asking.sound_answer(b"GET /search?q=" + data + b" HTTP/1.1\r\nHost: localhost\r\n\r\n")
