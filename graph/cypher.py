"""All Cypher of the program: what a Neo4j store is made of, how changes are taken, how questions are asked.

Labels, types, properties and orders come from the closed tables here; values are always
parameters. People read the same graph in Neo4j Browser: see `docs/neo4j.md`.

`Article`, `Document`, `Official` and `Organisation` are found by `id`. A citation repeats the ids
of its ends and its day (`''` for none), and says by `own` whether the text itself cites, because an index over
these gives the newest articles of a document without looking at the others. `first_print`, where several
articles print one text, is the id of the one that printed it first. `words` holds folded words for the search.
One `VankienStore` says how far the store is and of which ledger; a `FormerId` leads to the document that had it.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

from graph.relations import ENDS

FORMAT = 2
FLOOR = (5, 26)
"""The oldest server: the last of the 5.x line with long support."""

LABELS = ("Article", "Document", "Official", "Organisation")

# ---- what the database is made of ------------------------------------------------------------

CONSTRAINTS = {
    f"{label.lower()}_id": f"CREATE CONSTRAINT {label.lower()}_id IF NOT EXISTS FOR (n:{label}) REQUIRE n.id IS UNIQUE"
    for label in (*LABELS, "FormerId", "VankienStore")
}
INDEXES = {
    "cites_in_order": "CREATE INDEX cites_in_order IF NOT EXISTS FOR ()-[c:CITES]-() "
                      "ON (c.document, c.own, c.published, c.article)",
    "cites_of_text": "CREATE INDEX cites_of_text IF NOT EXISTS FOR ()-[c:CITES]-() ON (c.document, c.first_print)",
    "mentions_newest": "CREATE INDEX mentions_newest IF NOT EXISTS FOR ()-[c:MENTIONS]-() "
                       "ON (c.official, c.published, c.article)",
    "article_published": "CREATE INDEX article_published IF NOT EXISTS FOR (n:Article) ON (n.published, n.id)",
    "article_first_print": "CREATE INDEX article_first_print IF NOT EXISTS FOR (n:Article) ON (n.first_print)",
    "document_number": "CREATE INDEX document_number IF NOT EXISTS FOR (n:Document) ON (n.number)",
    "document_cited": "CREATE INDEX document_cited IF NOT EXISTS FOR (n:Document) ON (n.cited)",
    "former_document": "CREATE INDEX former_document IF NOT EXISTS FOR (n:FormerId) ON (n.document)",
    **{
        f"words_of_{label.lower()}s":
            f"CREATE FULLTEXT INDEX words_of_{label.lower()}s IF NOT EXISTS FOR (n:{label}) ON EACH [n.words] "
            "OPTIONS {indexConfig: {`fulltext.analyzer`: 'standard-no-stop-words'}}"
        for label in LABELS
    },
}  # fmt: skip
"""Name → statement. The words are folded by us: no analyzer of the server folds Vietnamese without loss."""

FORMER_INDEX = "DROP INDEX cites_newest IF EXISTS"
"""One that an earlier layout had."""

SERVER = "CALL dbms.components() YIELD name, versions WHERE name = 'Neo4j Kernel' RETURN versions[0] AS version"
THERE = "SHOW INDEXES YIELD name, state WHERE state = 'ONLINE' RETURN collect(name) AS names"
WAIT_FOR_INDEXES = "CALL db.awaitIndexes(86400)"
"""Seconds: after an import, an index over the words of millions of articles takes a server an hour or more."""
ANY_NODE = "MATCH (n) RETURN labels(n) AS labels LIMIT 1"

# ---- where a store is ------------------------------------------------------------------------

ABOUT = """MATCH (s:VankienStore {id: 'store'}) RETURN s.position AS position, s.format AS format, s.ledger AS ledger,
    coalesce(s.emptying, false) AS emptying"""
LOCK = """MERGE (s:VankienStore {id: 'store'})
    ON CREATE SET s.position = 0, s.format = $format
    SET s.taking = true REMOVE s.taking
    RETURN s.position AS position, s.format AS format, s.ledger AS ledger"""
"""Writing to this node first makes a second writer wait until the first has come to its end."""
REACHED = "MATCH (s:VankienStore {id: 'store'}) SET s.position = $position"
OWNED = "MATCH (s:VankienStore {id: 'store'}) SET s.ledger = $ledger"
START_ANEW = """MERGE (s:VankienStore {id: 'store'}) SET s.position = 0, s.format = $format, s.emptying = true
    REMOVE s.ledger"""
EMPTIED = "MATCH (s:VankienStore {id: 'store'}) REMOVE s.emptying"
EMPTY = """MATCH (n:Article|Document|Official|Organisation|FormerId)
    CALL (n) { DETACH DELETE n } IN TRANSACTIONS OF 5000 ROWS"""

# ---- changes ---------------------------------------------------------------------------------


@cache
def put_nodes(label: str) -> str:
    """Nodes with what they say now; how often a document is cited is kept beside it."""
    counted = "ON CREATE SET n.cited = 0, n.maybe = 0 " if _known(label) == "Document" else ""
    return f"UNWIND $rows AS row MERGE (n:{label} {{id: row.id}}) {counted}SET n += row.about"


@cache
def drop_nodes(label: str) -> str:
    """Nodes that are gone, with all that leads to them."""
    return f"UNWIND $ids AS id MATCH (n:{_known(label)} {{id: id}}) DETACH DELETE n"


@cache
def there(label: str) -> str:
    """Which of some ids stand in the graph."""
    return f"UNWIND $ids AS id MATCH (n:{_known(label)} {{id: id}}) RETURN collect(n.id) AS ids"


@cache
def edges_from(kind: str) -> str:
    """The relationships that lead from some nodes."""
    return f"""UNWIND $ids AS id MATCH (:{ENDS[kind][0]} {{id: id}})-[c:{kind}]->(n)
        RETURN id AS source, n.id AS target, properties(c) AS about"""


@cache
def make_edges(kind: str) -> str:
    """New relationships."""
    return f"UNWIND $rows AS row {_ends(kind)} CREATE (a)-[c:{kind}]->(b) SET c = row.about"


@cache
def put_edges(kind: str) -> str:
    """Relationships with what they say now."""
    return f"UNWIND $rows AS row {_ends(kind)} MERGE (a)-[c:{kind}]->(b) SET c = row.about"


@cache
def drop_edges(kind: str) -> str:
    """Relationships that are gone."""
    return f"UNWIND $rows AS row {_ends(kind)} MATCH (a)-[c:{kind}]->(b) DELETE c"


def _ends(kind: str) -> str:
    first, second = ENDS[kind]
    return f"MATCH (a:{first} {{id: row.source}}) MATCH (b:{second} {{id: row.target}})"


def _known(label: str) -> str:
    if label not in LABELS:
        raise KeyError(label)
    return label


ADD_COUNTS = """UNWIND $rows AS row MATCH (d:Document {id: row.id})
    SET d.cited = d.cited + row.cited, d.maybe = d.maybe + row.maybe,
        d.first = CASE WHEN d.first IS NULL OR row.first < d.first THEN coalesce(row.first, d.first) ELSE d.first END,
        d.last = CASE WHEN d.last IS NULL OR row.last > d.last THEN coalesce(row.last, d.last) ELSE d.last END"""
SET_BOUNDS = """UNWIND $ids AS id MATCH (d:Document {id: id})
    CALL (d) { OPTIONAL MATCH (:Article)-[c:CITES]->(d) WHERE c.published > '' AND c.certainty <> 'ambiguous'
               RETURN min(c.published) AS first, max(c.published) AS last }
    SET d.first = first, d.last = last"""
DROP_FORMER = "UNWIND $ids AS id MATCH (f:FormerId {document: id}) DELETE f"
PUT_FORMER = "UNWIND $rows AS row MERGE (f:FormerId {id: row.id}) SET f.document = row.document"
TEXTS = "UNWIND $ids AS id MATCH (a:Article {id: id}) RETURN collect([id, a.text]) AS texts"

# ---- questions -------------------------------------------------------------------------------


@cache
def node(label: str) -> str:
    """A node by its id."""
    return f"MATCH (n:{_known(label)} {{id: $id}}) RETURN properties(n) AS node"


@cache
def nodes(label: str) -> str:
    """Many nodes by their ids."""
    return f"UNWIND $ids AS id MATCH (n:{_known(label)} {{id: id}}) RETURN {_SHOWN[label]} AS node"


PRESENT = "MATCH (f:FormerId {id: $id}) RETURN f.document AS id"

_ABOUT_ARTICLE = ("id", "title", "published", "place", "source", "first_print")
_ARTICLE, _SHOWN_ARTICLE = ("{" + ", ".join(f"{name}: {end}.{name}" for name in _ABOUT_ARTICLE) + "}" for end in "an")
_SHOWN = {"Article": _SHOWN_ARTICLE,
          **dict.fromkeys(LABELS[1:], "properties(n)")}  # fmt: skip
"""What of a node an answer needs; an article without its text."""

_ARTICLE_WHERE = {
    "since": "n.published >= $since",
    "until": "n.published > '' AND n.published <= $until",
    "place": "n.area = $place",
    "first_print": "n.first_print IN $first_print",
    "reprint": "n.first_print <> n.id",
}
_DOCUMENT_WHERE = {
    "number": "n.number = $number",
    "numeral": "n.numeral = $numeral",
    "type": "n.type = $type",
    "symbol": "n.symbol = $symbol",
    "issuer": "(', ' + n.issuer + ', ') CONTAINS (', ' + $issuer + ', ')",
    "term": "n.term = $term",
    "session": "n.session = $session",
    "year": "n.of_year = $year",
    "known": "n.known = $known",
    "cited": "(n.cited + n.maybe > 0) = $cited",
}
_LINK_WHERE = {
    "since": "c.published >= $since",
    "until": "c.published > '' AND c.published <= $until",
    "place": "c.area = $place",
    "certainty": "c.certainty IN $certainty",
    "teaser": "c.teaser = $teaser",
    "document": "c.document = $document",
    "first_print": "c.first_print IN $first_print",
    "official": "c.official = $official",
    "planned": "c.planned = $planned",
}
_STATED_WHERE = _LINK_WHERE | {"until": "c.published <= $until", "target": "endNode(c).id = $target"}
WHERE = {"Article": _ARTICLE_WHERE, "Document": _DOCUMENT_WHERE, "Official": {}, "Organisation": {},
         "CITES": _LINK_WHERE, "MENTIONS": _LINK_WHERE}  # fmt: skip


ONCE = "once"
"""The filter that leaves one article of those with one text."""
_STANDING = """(4 * {0}.own + 2 * toInteger({0}.article = {0}.first_print) + toInteger({0}.published <> ''))"""
"""Of two articles with one text that cite a document, the one with more stands for both: it cites it itself; it
printed the text first; it has a day. Else the earlier one, then by id."""


def _all(label: str, names: Collection[str]) -> str:
    table = WHERE.get(label, _STATED_WHERE)
    fitting = " AND ".join(["true", *(table[name] for name in sorted(names) if name != ONCE)])
    if ONCE not in names:
        return fitting
    one, other = (_STANDING.format(end) for end in "co")
    return f"""{fitting} AND (c.first_print IS NULL OR NOT EXISTS {{
        MATCH ()-[o:CITES]->() USING INDEX SEEK o:CITES(document, first_print)
        WHERE o.document = c.document AND o.first_print = c.first_print AND {fitting.replace("c.", "o.")}
          AND ({other} > {one} OR {other} = {one}
               AND (o.published < c.published OR o.published = c.published AND o.article < c.article)) }})"""


def _behind(value: str, id: str) -> str:
    """What is behind a place in an order. By cases: of an "or" the server makes two searches and sorts what they give.

    >>> _behind("n.cited", "n.id > $after")
    'n.cited <= $after_value AND CASE WHEN n.cited < $after_value THEN true ELSE n.id > $after END'
    """
    return f"{value} <= $after_value AND CASE WHEN {value} < $after_value THEN true ELSE {id} END"


_ORDER = {
    ("Article", "published"): ("n.published >= '' AND n.id >= ''", "n.published DESC, n.id DESC", "n.published",
                               _behind("n.published", "n.id < $after")),
    ("Document", "cited"): ("n.cited >= 0", "n.cited DESC, n.id", "n.cited", _behind("n.cited", "n.id > $after")),
    ("Official", "mentioned"): ("true", "n.mentioned DESC, n.id", "n.mentioned",
                                _behind("n.mentioned", "n.id > $after")),
    **{(label, "id"): ("n.id >= ''", "n.id", "n.id", "n.id > $after") for label in LABELS},
}  # fmt: skip
"""What lets an index be used, the order, what it looks at, what is behind a node."""


@cache
def scan(label: str, names: frozenset[str], order: str, *, more: bool, limited: bool) -> str:
    """Nodes of one label that fit, in an order, behind the one at `after`."""
    held, by, _, behind = _ORDER[label, order]
    where = f"{held} AND {_all(label, names)}" + (f" AND {behind}" if more else "")
    hint = "USING INDEX SEEK n:Article(published, id)" if order == "published" else ""
    return f"""MATCH (n:{label}) {hint} WHERE {where} WITH n ORDER BY {by} {_limit(limited)}
        RETURN {_SHOWN[label]} AS node"""


@cache
def place_in_order(label: str, order: str) -> str:
    """What the order looks at, of the node with an id."""
    return f"MATCH (n:{label} {{id: $after}}) RETURN {_ORDER[label, order][2]} AS value"


def _limit(limited: bool) -> str:
    return "LIMIT $limit" if limited else ""


_FOUND = {
    "Document": "CASE WHEN n.number = $exact THEN 1 ELSE 0 END DESC, n.cited DESC, n.name, n.id",
    "Article": "n.published DESC, n.id DESC",
    "Official": "n.mentioned DESC, n.name, n.id",
    "Organisation": "n.name, n.id",
}


@cache
def find(label: str, names: frozenset[str], *, limited: bool) -> str:
    """Nodes that hold the words: the index gives those that may, what they hold decides."""
    return f"""CALL db.index.fulltext.queryNodes('words_of_{label.lower()}s', $search) YIELD node AS n
        WHERE all(phrase IN $phrases WHERE (' ' + n.words + ' ') CONTAINS phrase) AND {_all(label, names)}
        WITH n ORDER BY {_FOUND[label]} {_limit(limited)} RETURN {_SHOWN[label]} AS node"""


FIND_NEWEST = f"""MATCH (n:Article) WHERE n.published >= '' WITH n ORDER BY n.published DESC, n.id DESC LIMIT $newest
    WITH n WHERE all(phrase IN $phrases WHERE (' ' + n.words + ' ') CONTAINS phrase)
    WITH n ORDER BY n.published DESC, n.id DESC LIMIT $limit RETURN {_SHOWN["Article"]} AS node"""
"""Those of the newest articles that hold the words."""

_NEWEST = {"CITES": ("Document", "document"), "MENTIONS": ("Official", "official")}
_SORTED = {"CITES": ("document", "own", "published", "article"), "MENTIONS": ("official", "published", "article")}
"""The index by which the relationships to a node are read."""
_BEHIND = {"CITES": """c.own <= $after_own AND CASE WHEN c.own < $after_own OR c.published < $after_value THEN true
               WHEN c.published > $after_value THEN false ELSE c.article < $after END""",
           "MENTIONS": _behind("c.published", "c.article < $after")}  # fmt: skip


def _seek(kind: str, end: str) -> str:
    """What makes the server read the relationships to one node from the index, in order: left alone it may read all."""
    field, *_ = _SORTED[kind]
    own = "AND c.own >= 0 " if kind == "CITES" else ""
    return f"""USING INDEX SEEK c:{kind}({", ".join(_SORTED[kind])})
        WHERE c.{field} = {end} {own}AND c.published >= '' AND c.article >= ''"""


def _in_order(kind: str) -> str:
    return ", ".join(f"c.{name} DESC" for name in _SORTED[kind])


@cache
def newest(kind: str, names: frozenset[str], *, more: bool, limited: bool) -> str:
    """The articles that cite a document or name an official, newest first, read in the order of an index.

    Last come those on whose pages only other headlines cite it.

    With each the number of all that cite the document, for whoever asks for no part of them.
    """
    label, field = _NEWEST[kind]
    behind = f" AND {_BEHIND[kind]}" if more else ""
    total = ", b.cited + b.maybe AS total" if kind == "CITES" else ""
    return f"""MATCH (a:Article)-[c:{kind}]->(b:{label}) {_seek(kind, "$id")}{behind} AND {_all(kind, names)}
        WITH a, b, c ORDER BY {_in_order(kind)} {_limit(limited)}
        RETURN c.article AS source, c.{field} AS target, properties(c) AS about, {_ARTICLE} AS node{total}"""


@cache
def count_newest(kind: str, names: frozenset[str]) -> str:
    """How many articles there are for `newest`; how many texts, where each is asked for once."""
    total = "count(c) - count(c.first_print) + count(DISTINCT c.first_print)" if ONCE in names else "count(c)"
    rest = names - {ONCE}
    return f"MATCH ()-[c:{kind}]->() {_seek(kind, '$id')} AND {_all(kind, rest)} RETURN {total} AS total"


def _of_one(kind: str, id: str, *, incoming: bool) -> str:
    """The relationships of one node, which is looked up first: a plan made for a small graph may begin elsewhere."""
    first, second = ENDS[kind]
    ends = f"(n:{first})-[c:{kind}]->(m:{second} {{id: {id}}})" if incoming else (
        f"(m:{first} {{id: {id}}})-[c:{kind}]->(n:{second})")
    return f"{ends} USING INDEX SEEK m:{second if incoming else first}(id)"


_EDGE_ORDER = {
    "id": ("n.id", "n.id > $after"),
    "cited": ("n.cited + n.maybe DESC, n.id",
              "(n.cited + n.maybe < $after_value OR n.cited + n.maybe = $after_value AND n.id > $after)"),
}  # fmt: skip


@cache
def edges(kind: str, names: frozenset[str], order: str, *, incoming: bool, more: bool, limited: bool) -> str:
    """Relationships of a type of one node, by the id at their other end or, for documents, the most cited first."""
    first, second = ENDS[kind]
    by, place = _EDGE_ORDER[order]
    behind = f" AND {place}" if more else ""
    return f"""MATCH {_of_one(kind, "$id", incoming=incoming)} WHERE {_all(kind, names)}{behind}
        WITH n, c ORDER BY {by} {_limit(limited)}
        RETURN startNode(c).id AS source, endNode(c).id AS target, properties(c) AS about,
               {_SHOWN[first if incoming else second]} AS node"""


@cache
def count_edges(kind: str, names: frozenset[str], *, incoming: bool) -> str:
    """How many relationships of a type a node has."""
    return f"MATCH {_of_one(kind, '$id', incoming=incoming)} WHERE {_all(kind, names)} RETURN count(c) AS total"


@cache
def ends(kind: str, names: frozenset[str], *, incoming: bool, limited: bool) -> str:
    """The ids at the other ends of many nodes' relationships; open ones only where a certainty is asked for."""
    sure = _all(kind, names)
    if kind in _NEWEST and "certainty" not in names:
        sure += " AND c.certainty <> 'ambiguous'"
    other = "c.article" if kind in _NEWEST and incoming else "n.id"
    return f"""UNWIND $ids AS id
        CALL (id) {{ {_of_many(kind, sure, incoming=incoming, limited=limited)} RETURN collect({other}) AS others }}
        RETURN id, others"""


@cache
def edges_of_many(kind: str, *, incoming: bool, limited: bool) -> str:
    """Relationships of a type of many nodes, each with the place of its article where that leads to them."""
    place = "startNode(c).place" if kind in _NEWEST and incoming else "null"
    return f"""UNWIND $ids AS id CALL (id) {{ {_of_many(kind, "true", incoming=incoming, limited=limited)} RETURN c }}
        RETURN startNode(c).id AS source, endNode(c).id AS target, properties(c) AS about, {place} AS place"""


def _of_many(kind: str, where: str, *, incoming: bool, limited: bool) -> str:
    """The first relationships `c` of one of many nodes; with the nodes `n` at their other ends that order them."""
    if kind in _NEWEST and incoming:
        return f"""MATCH ()-[c:{kind}]->() {_seek(kind, "id")} AND {where}
            WITH c ORDER BY {_in_order(kind)} {_limit(limited)}"""
    return f"""MATCH {_of_one(kind, "id", incoming=incoming)} WHERE {where}
        WITH n, c ORDER BY n.id {_limit(limited)}"""


_BY = {
    ("Article", "year"): "left(n.published, 4)", ("Article", "month"): "left(n.published, 7)",
    ("Article", "place"): "n.place", ("Document", "type"): "n.type", ("Document", "issuer"): "n.issuer",
    ("Document", "term"): "n.term", ("Document", "year"): "n.of_year", ("Document", "known"): "n.known",
    ("CITES", "certainty"): "c.certainty", ("CITES", "document"): "c.document",
    ("CITES", "year"): "left(c.published, 4)", ("CITES", "month"): "left(c.published, 7)",
    ("MENTIONS", "certainty"): "c.certainty", ("MENTIONS", "official"): "c.official",
    ("MENTIONS", "year"): "left(c.published, 4)", ("MENTIONS", "month"): "left(c.published, 7)",
}  # fmt: skip


@cache
def counts(label: str, by: str | None, names: frozenset[str]) -> str:
    """How many fit, for each value of a field."""
    what = f"()-[c:{label}]->()" if label in ENDS else f"(n:{_known(label)})"
    of_one = _NEWEST[label][1] if label in _NEWEST and _NEWEST[label][1] in names else None
    where = f"{_seek(label, f'${of_one}')} AND" if of_one else "WHERE"
    value = _BY[label, by] if by else "null"
    return f"""MATCH {what} {where} {_all(label, names)} WITH {value} AS value, count(*) AS n
        RETURN value, n ORDER BY n DESC, value IS NOT NULL, value"""
