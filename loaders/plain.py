"""A .txt file → one article: the file as it decodes, its mark and line ends kept."""

from __future__ import annotations

from citations.model import Article
from loaders import errors
from loaders.complete import completed
from loaders.encoding import decoded
from loaders.ids import of_content, of_path
from loaders.model import LIMIT, Asked, Item, Readings, Remark


def read(item: Item, asked: Asked) -> Readings:
    """The article of a text file."""
    text = decoded(item.bytes(LIMIT), item.source)
    if text.lost:
        yield Remark(item.source, errors.LostBytes(path=item.source, count=text.lost))
    if text.encoding == "cp1258":
        yield Remark(item.source, errors.Converted(path=item.source, encoding="windows-1258"))
    name = of_path(item.key) if item.key else of_content(text.text)
    yield from completed(Article(text.text, id=name, source=item.source), asked, item.source)
