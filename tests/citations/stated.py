"""What a text says, as tables have it."""

from citations import Article, extract, statements
from citations.model import OfficialMention


def people(text, *names):
    """Mentions of names, in the order of the text."""
    found = [(text.index(name), name) for name in names]
    return tuple(OfficialMention(at, at + len(name), name, name) for at, name in sorted(found))


def said(text, *names):
    """Each statement as (kind, who or which, which), planned ones marked."""
    citations, officials = extract(Article(text)).citations, people(text, *names)
    rows = []
    for one in statements.read(text, citations, officials):
        who = officials[one.by].name if one.by is not None else citations[one.source].quote
        rows.append((one.kind + (" planned" if one.planned else ""), who, citations[one.to].quote))
    return rows
