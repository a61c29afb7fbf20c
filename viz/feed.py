"""The newest articles that cite a document, as a feed that readers can follow (Atom, RFC 4287)."""

from __future__ import annotations

from datetime import date as Day
from xml.etree import ElementTree as Xml

import regex

from graph.questions.records import DocumentRecord
from graph.resolving.fullform import full, name
from viz.addresses import address, outward
from viz.names import titled

ATOM = "http://www.w3.org/2005/Atom"
NO_DAY = Day(1970, 1, 1)
"""What an entry says where nobody knows the day: a feed needs one."""
_NOT_XML = regex.compile(r"[^\t\n\r\x20-\uD7FF\uE000-\uFFFD\U00010000-\U0010FFFF]")


def feed(record: DocumentRecord, base: str) -> bytes:
    """The feed of a document, whose own address begins with `base`."""
    Xml.register_namespace("", ATOM)
    page = base + address("Document", record.document.id)
    root = Xml.Element(f"{{{ATOM}}}feed", {"{http://www.w3.org/XML/1998/namespace}lang": "vi"})
    newest = max((one.article.published for one in record.articles if one.article.published), default=NO_DAY)
    _head(root, name(record.document), page, newest)
    _add(root, "subtitle", full(record.document))
    own = base + address("Document", record.document.id, form="atom")
    _add(root, "link", rel="self", href=own, type="application/atom+xml")
    for one in record.articles:
        entry = Xml.SubElement(root, f"{{{ATOM}}}entry")
        here = base + address("Article", one.article.id)
        _head(entry, titled(one.article), here, one.article.published or NO_DAY)
        if source := outward(one.article.source):
            _add(entry, "link", rel="via", href=source)
        _add(entry, "summary", "\n".join(each.text for each in one.passages))
        author = Xml.SubElement(entry, f"{{{ATOM}}}author")
        _add(author, "name", one.article.place or "vankien")
    return bytes(Xml.tostring(root, encoding="utf-8", xml_declaration=True))


def _head(node: Xml.Element, title: str, page: str, day: Day) -> None:
    _add(node, "id", page)
    _add(node, "title", title)
    _add(node, "updated", f"{day.isoformat()}T00:00:00Z")
    _add(node, "link", rel="alternate", href=page, type="text/html")


def _add(node: Xml.Element, tag: str, text: str | None = None, **about: str) -> None:
    child = Xml.SubElement(node, f"{{{ATOM}}}{tag}", {name: _NOT_XML.sub("", value) for name, value in about.items()})
    if text is not None:
        child.text = _NOT_XML.sub("", text)
