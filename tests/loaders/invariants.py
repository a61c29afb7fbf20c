"""What holds of every file that is read, whatever its bytes are."""

from __future__ import annotations

from collections.abc import Mapping
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile

import msgspec

from citations.errors import UserError
from citations.model import Article
from loaders.model import Reading, Remark, Skipped
from loaders.registry import FORMS, read

LONGEST_SENTENCE = 2_000
"""Characters of what a person is told of one file or record."""


def sound_reading(data: bytes, form: str) -> list[Reading]:
    """What a file of these bytes gives, after what must hold of it has been seen to hold."""
    notes: list[Remark] = []
    found = list(read(["-"], form=form, stdin=BytesIO(data), noted=notes.append))
    again = list(read(["-"], form=form, stdin=BytesIO(data)))
    assert [_plain(one) for one in found] == [_plain(one) for one in again]
    for reading in found:
        if isinstance(reading, Skipped):
            sound_sentence(reading.error)
        else:
            _sound_article(reading)
    for note in notes:
        sound_sentence(note.note)
    return found


def sound_sentence(error: UserError) -> None:
    """A person is told one line, and not the file."""
    for lang in ("en", "vi"):
        told = error.text(lang)
        assert told
        assert "\n" not in told, told
        assert "\x1b" not in told, "no letters that steer a terminal"
        assert len(told) < LONGEST_SENTENCE, told[:200]


def _plain(reading: Reading) -> object:
    return reading if isinstance(reading, Article) else (str(reading.error), reading.line)


def _sound_article(article: Article) -> None:
    assert article.id
    assert article.title != ""
    for start, end in article.teasers:
        assert 0 <= start < end <= len(article.text)
    kept = msgspec.json.decode(msgspec.json.encode(article), type=Article)
    assert kept == article, "an article can be written and read back"


def as_docx(parts: Mapping[str, bytes]) -> bytes:
    """A Word file of these parts; those that every file has are added."""
    types = (
        b'<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        b'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        b'<Default Extension="xml" ContentType="application/xml"/>'
        b'<Override PartName="/word/document.xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>'
        b'<Override PartName="/word/footnotes.xml" ContentType='
        b'"application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"/></Types>'
    )
    whole = {"[Content_Types].xml": types, "_rels/.rels": relations(("officeDocument", "word/document.xml"))} | parts
    out = BytesIO()
    with ZipFile(out, "w", ZIP_DEFLATED) as packed:
        for name, data in whole.items():
            packed.writestr(name, data)
    return out.getvalue()


def relations(*targets: tuple[str, str], mode: str = "") -> bytes:
    """The part that names other parts: kind and target of each."""
    kinds = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/"
    rows = "".join(
        f'<Relationship Id="r{place}" Type="{kinds}{kind}" Target="{target}" {mode}/>'
        for place, (kind, target) in enumerate(targets)
    )
    return (
        '<?xml version="1.0"?><Relationships xmlns='
        f'"http://schemas.openxmlformats.org/package/2006/relationships">{rows}</Relationships>'
    ).encode()


BODY = (
    b'<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">'
    b"<w:body>%s</w:body></w:document>"
)
"""The part that holds a Word file's text, with room for it."""

__all__ = ["BODY", "FORMS", "as_docx", "relations", "sound_reading", "sound_sentence"]
