"""Every statement of the SQLite file: its tables, what is written, what is asked.

Values are always parameters. Where a question has filters, the pieces are chosen
here from closed tables, by names that this program gives, never by what a person typed.

Ledger: `version` what an article said, `signature` the ways of citing with what each
was decided to mean, `uses` which article cites in which way, `known` and `provisional`
the documents, `former` ids that documents had; `sighting` whom an article names and who is
meant, `person` the persons, `told` what an article states between two of all these,
and under LAPSES when it says that a document ends;
`issued` and `serves` who is behind a body; `dirty` blocks to decide, `stale` things to
project; `change` what was projected, in order; `own` the rows of the user's register,
`judgement` what persons decided of single citations and `judged` which citations these are
now and what they mean; `removed` articles that are gone but still shown; `wording` the texts, `printed`
which article has which, `band` those that may be one, `regroup` those to be decided.
Projection: `article`, `document`, `cites`, `mentions`, and `node` and `edge` for kinds with no
table of their own; `words_of_…` for search. An undated article's day is '' here, which sorts last
where the newest come first.
"""

from __future__ import annotations

from collections.abc import Collection
from functools import cache

APPLICATION = 0x766B6E31
FORMAT = 4

BEGIN = "BEGIN IMMEDIATE"
BEGIN_READING = "BEGIN"
NO_JOURNAL = "PRAGMA journal_mode = MEMORY"
LOCK = "BEGIN EXCLUSIVE"
VERSION = "PRAGMA user_version"
MADE_BY = "PRAGMA application_id"
ANY_TABLE = "SELECT name FROM sqlite_master LIMIT 1"
VACUUM = "VACUUM"
TIDY_WORDS = (
    "INSERT INTO words_of_articles (words_of_articles) VALUES ('optimize')",
    "INSERT INTO words_of_documents (words_of_documents) VALUES ('optimize')",
    "INSERT INTO words_of_nodes (words_of_nodes) VALUES ('optimize')",
)
CHECKPOINT = "PRAGMA wal_checkpoint(TRUNCATE)"
QUICK_CHECK = "PRAGMA quick_check(1)"
INTEGRITY = "PRAGMA integrity_check"
READING = ("PRAGMA query_only = 1", "PRAGMA cache_size = -16000")
WRITING = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",            # a step is on the disk before the next: what was said to be done stays
    "PRAGMA cache_size = -48000",
    "PRAGMA wal_autocheckpoint = 4000",
    "PRAGMA temp.journal_mode = OFF",       # what is kept for one run alone need not be undone
)

LEDGER = (
    "CREATE TABLE meta (name TEXT PRIMARY KEY, value) WITHOUT ROWID",
    """CREATE TABLE version (key INTEGER PRIMARY KEY, id TEXT NOT NULL, digest BLOB NOT NULL,
       parser BLOB NOT NULL, article BLOB NOT NULL, mentions BLOB NOT NULL, said BLOB NOT NULL,
       text TEXT NOT NULL)""",
    "CREATE INDEX version_id ON version (id)",
    """CREATE TABLE signature (key INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, block TEXT NOT NULL, reads TEXT,
       said BLOB NOT NULL, decision BLOB, open INTEGER NOT NULL DEFAULT 0)""",
    "CREATE INDEX signature_block ON signature (block)",
    "CREATE INDEX signature_reads ON signature (reads) WHERE reads IS NOT NULL",
    "CREATE INDEX signature_open ON signature (key) WHERE open",
    """CREATE TABLE uses (signature INTEGER NOT NULL, article INTEGER NOT NULL,
       PRIMARY KEY (signature, article)) WITHOUT ROWID""",
    """CREATE TABLE known (id TEXT PRIMARY KEY, fingerprint TEXT NOT NULL, blocks BLOB NOT NULL,
       document BLOB NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE provisional (id TEXT NOT NULL, block TEXT NOT NULL, known INTEGER NOT NULL,
       document BLOB NOT NULL, PRIMARY KEY (id, block)) WITHOUT ROWID""",
    "CREATE INDEX provisional_block ON provisional (block)",
    """CREATE TABLE issued (organisation TEXT NOT NULL, document TEXT NOT NULL, name TEXT NOT NULL,
       PRIMARY KEY (organisation, document)) WITHOUT ROWID""",
    "CREATE INDEX issued_document ON issued (document)",
    """CREATE TABLE sighting (block TEXT NOT NULL, article INTEGER NOT NULL, name TEXT NOT NULL,
       said BLOB NOT NULL, meant BLOB, PRIMARY KEY (block, article, name)) WITHOUT ROWID""",
    "CREATE INDEX sighting_article ON sighting (article)",
    "CREATE TABLE person (id TEXT PRIMARY KEY, block TEXT NOT NULL, person BLOB NOT NULL) WITHOUT ROWID",
    "CREATE INDEX person_block ON person (block)",
    """CREATE TABLE serves (organisation TEXT NOT NULL, person TEXT NOT NULL, name TEXT NOT NULL,
       PRIMARY KEY (organisation, person)) WITHOUT ROWID""",
    "CREATE INDEX serves_person ON serves (person)",
    """CREATE TABLE told (article TEXT NOT NULL, kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
       telling BLOB NOT NULL, PRIMARY KEY (article, kind, source, target)) WITHOUT ROWID""",
    "CREATE INDEX told_ends ON told (kind, source, target)",
    "CREATE TABLE former (id TEXT PRIMARY KEY, now TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX former_now ON former (now)",
    "CREATE TABLE dirty (block TEXT PRIMARY KEY) WITHOUT ROWID",
    "CREATE TABLE stale (label TEXT NOT NULL, id TEXT NOT NULL, PRIMARY KEY (label, id)) WITHOUT ROWID",
    "CREATE TABLE change (position INTEGER PRIMARY KEY AUTOINCREMENT, label TEXT NOT NULL, id TEXT NOT NULL)",
)
SINCE_3 = (
    """CREATE TABLE own (id TEXT PRIMARY KEY, document BLOB NOT NULL, file TEXT NOT NULL, line INTEGER NOT NULL,
       added TEXT NOT NULL) WITHOUT ROWID""",
    """CREATE TABLE judgement (key INTEGER PRIMARY KEY, article TEXT NOT NULL, document TEXT, said BLOB NOT NULL,
       aside TEXT)""",
    "CREATE INDEX judgement_article ON judgement (article)",
    "CREATE INDEX judgement_document ON judgement (document) WHERE document IS NOT NULL",
    """CREATE TABLE judged (version INTEGER NOT NULL, place INTEGER NOT NULL, signature INTEGER NOT NULL,
       whole INTEGER NOT NULL, judgements BLOB NOT NULL, decision BLOB, open INTEGER NOT NULL DEFAULT 0,
       PRIMARY KEY (version, place)) WITHOUT ROWID""",
    "CREATE INDEX judged_signature ON judged (signature)",
    "CREATE TABLE removed (article TEXT PRIMARY KEY) WITHOUT ROWID",
)
SINCE_4 = (
    """CREATE TABLE wording (key INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, bands BLOB NOT NULL,
       place INTEGER, head TEXT, first TEXT)""",
    "CREATE INDEX wording_first ON wording (first)",
    """CREATE TABLE printed (article TEXT PRIMARY KEY, wording INTEGER NOT NULL, day TEXT NOT NULL)
       WITHOUT ROWID""",
    "CREATE INDEX printed_wording ON printed (wording, day, article)",
    """CREATE TABLE band (band INTEGER NOT NULL, follows INTEGER NOT NULL, place INTEGER NOT NULL,
       wording INTEGER NOT NULL, PRIMARY KEY (band, follows, place, wording)) WITHOUT ROWID""",
    """CREATE TABLE regroup (place INTEGER NOT NULL, wording INTEGER NOT NULL,
       PRIMARY KEY (place, wording)) WITHOUT ROWID""",
)
_ARTICLES_SINCE_4 = (
    "CREATE INDEX article_first_print ON article (first_print, published, id) WHERE first_print IS NOT NULL",
)
_CITES_SINCE_4 = (
    """CREATE TABLE cites (document TEXT NOT NULL, published TEXT NOT NULL, article TEXT NOT NULL,
       certainty TEXT NOT NULL, area TEXT, own INTEGER NOT NULL, passages BLOB NOT NULL, judged TEXT, first_print TEXT,
       PRIMARY KEY (document, own, published, article)) WITHOUT ROWID""",
    "CREATE INDEX cites_article ON cites (article, document)",
    """CREATE INDEX cites_first_print ON cites (document, first_print, own, published, article)
       WHERE first_print IS NOT NULL""",
)
PROJECTION = (
    """CREATE TABLE article (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, title TEXT,
       published TEXT NOT NULL, place TEXT, area TEXT, source TEXT, first_print TEXT)""",
    "CREATE INDEX article_published ON article (published, id)",
    *_ARTICLES_SINCE_4,
    """CREATE TABLE document (key INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, type TEXT NOT NULL,
       number INTEGER, numeral TEXT, symbol TEXT, year INTEGER, issuer TEXT, term TEXT, session TEXT,
       name TEXT NOT NULL, known INTEGER NOT NULL, cited INTEGER NOT NULL, maybe INTEGER NOT NULL,
       first TEXT, last TEXT, value TEXT NOT NULL)""",
    "CREATE INDEX document_number ON document (number)",
    "CREATE INDEX document_cited ON document (cited DESC, id)",
    "CREATE TABLE alias (former TEXT PRIMARY KEY, id TEXT NOT NULL) WITHOUT ROWID",
    "CREATE INDEX alias_id ON alias (id)",
    *_CITES_SINCE_4,
    """CREATE TABLE mentions (official TEXT NOT NULL, published TEXT NOT NULL, article TEXT NOT NULL,
       certainty TEXT NOT NULL, area TEXT, positions BLOB NOT NULL, passages BLOB NOT NULL,
       PRIMARY KEY (official, published, article)) WITHOUT ROWID""",
    "CREATE INDEX mentions_article ON mentions (article, official)",
    """CREATE TABLE node (key INTEGER PRIMARY KEY, label TEXT NOT NULL, id TEXT NOT NULL, name TEXT NOT NULL,
       weight INTEGER NOT NULL, value TEXT NOT NULL, UNIQUE (label, id))""",
    "CREATE INDEX node_weight ON node (label, weight DESC, id)",
    """CREATE TABLE edge (kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL, value TEXT NOT NULL,
       PRIMARY KEY (kind, source, target)) WITHOUT ROWID""",
    "CREATE INDEX edge_target ON edge (kind, target, source)",
    """CREATE VIRTUAL TABLE words_of_articles
       USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2')""",
    """CREATE VIRTUAL TABLE words_of_documents
       USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 0')""",
    """CREATE VIRTUAL TABLE words_of_nodes
       USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 0')""",
)
SET_FORMAT = f"PRAGMA user_version = {FORMAT}"
SCHEMA = (*LEDGER, *SINCE_3, *SINCE_4, *PROJECTION, f"PRAGMA application_id = {APPLICATION}", SET_FORMAT)
MIGRATIONS = {
    2: (*SINCE_3, "ALTER TABLE cites ADD COLUMN judged TEXT",
        "UPDATE document SET value = json_set(value, '$.own', json('[]'))"),
    # What texts are one is decided by the next run, from the texts that are kept.
    3: (*SINCE_4, "ALTER TABLE article ADD COLUMN first_print TEXT", *_ARTICLES_SINCE_4,
        "DROP INDEX cites_article", "ALTER TABLE cites RENAME TO earlier", *_CITES_SINCE_4,
        """INSERT INTO cites SELECT document, published, article, certainty, area, NOT teaser, passages, judged, NULL
           FROM earlier""", "DROP TABLE earlier"),
}
"""A data format → what makes the next one of it."""

# ---- ledger ----------------------------------------------------------------------------------

META = "SELECT value FROM meta WHERE name = ?"
SET_META = "INSERT OR REPLACE INTO meta VALUES (?, ?)"

HELD = """SELECT key, digest, parser, mentions FROM version WHERE id = ?1
    AND NOT EXISTS (SELECT 1 FROM removed WHERE article = ?1) ORDER BY key DESC LIMIT 1"""
HELD_SAID = "SELECT said FROM version WHERE key = ?"
LAST_VERSION = "SELECT coalesce(max(key), 0) FROM version"
ADD_VERSION = "INSERT INTO version VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
UPDATE_VERSION = "UPDATE version SET parser = ?, mentions = ?, said = ? WHERE key = ?"
UPDATE_PARSER = "UPDATE version SET parser = ? WHERE key = ?"
DROP_OLDER = "DELETE FROM version WHERE id = ? AND key < ?"
VERSION_OF = """SELECT key, article, mentions, said, text FROM version WHERE id = ?1
    AND NOT EXISTS (SELECT 1 FROM removed WHERE article = ?1) ORDER BY key DESC LIMIT 1"""
WHOLE_VERSION = """SELECT key, digest, parser, mentions, article, said, text FROM version
    WHERE id = ?1 AND NOT EXISTS (SELECT 1 FROM removed WHERE article = ?1) ORDER BY key DESC LIMIT 1"""
OTHER_PARSER = "SELECT count(*) FROM version WHERE parser <> ?"
READ_OTHERWISE = """SELECT key, id FROM version WHERE parser <> ? AND key > ?
    AND key = (SELECT max(key) FROM version AS newest WHERE newest.id = version.id) ORDER BY key LIMIT ?"""
HOW_MANY_ARTICLES = "SELECT count(DISTINCT id) FROM version"
VERSIONS = "SELECT key, mentions FROM version WHERE id = ?"
REMOVE = "INSERT OR IGNORE INTO removed VALUES (?)"
REMOVE_NOT = "DELETE FROM removed WHERE article = ?"
IS_REMOVED = "SELECT 1 FROM removed WHERE article = ?"
DROP_VERSIONS = "DELETE FROM version WHERE id = ?"
DROP_USES_OF = "DELETE FROM uses WHERE signature IN (SELECT value FROM json_each(?)) AND article = ?"

SIGNATURE_KEY = "SELECT key FROM signature WHERE digest = ?"
LAST_SIGNATURE = "SELECT coalesce(max(key), 0) FROM signature"
ADD_SIGNATURE = "INSERT INTO signature (key, digest, block, reads, said) VALUES (?, ?, ?, ?, ?)"
DECIDE_SIGNATURE = "UPDATE signature SET decision = ?, open = ? WHERE key = ?"
OPEN_COUNT = """SELECT (SELECT count(*) FROM signature JOIN uses ON uses.signature = signature.key
      WHERE signature.open AND NOT EXISTS (SELECT 1 FROM judged WHERE judged.signature = signature.key
        AND judged.version = uses.article AND judged.whole AND judged.decision IS NOT NULL))
    + (SELECT count(DISTINCT version || ' ' || signature) FROM judged WHERE open)"""
DECISIONS = "SELECT key, decision FROM signature WHERE key IN (SELECT value FROM json_each(?))"
DROP_SIGNATURE = "DELETE FROM signature WHERE key = ?"
BLOCK = """SELECT key, said, decision, EXISTS (SELECT 1 FROM uses WHERE uses.signature = signature.key)
    FROM signature WHERE block = ?"""
BLOCK_IF_UNUSED = """SELECT block FROM signature
    WHERE key = ? AND NOT EXISTS (SELECT 1 FROM uses WHERE uses.signature = signature.key)"""
USE = "INSERT OR IGNORE INTO uses VALUES (?, ?)"
UNUSE = "DELETE FROM uses WHERE signature = ? AND article = ?"
HOW_OFTEN = "SELECT count(*) FROM uses WHERE signature = ?"

WORDING_KEY = "SELECT key FROM wording WHERE digest = ?"
ADD_WORDING = "INSERT INTO wording (digest, bands) VALUES (?, ?)"
WORDING = "SELECT key, digest, bands, place, head, first FROM wording WHERE key = ?"
SET_WORDING = "UPDATE wording SET place = ?, head = ?, first = ? WHERE key = ?"
DROP_WORDING = "DELETE FROM wording WHERE key = ?"
PRINTED = "SELECT wording, day FROM printed WHERE article = ?"
PUT_PRINTED = "INSERT OR REPLACE INTO printed VALUES (?, ?, ?)"
DROP_PRINTED = "DELETE FROM printed WHERE article = ?"
EARLIEST = "SELECT day, article FROM printed WHERE wording = ? ORDER BY day, article LIMIT 1"
ARTICLE_AND_TEXT = """SELECT article, text FROM version WHERE id = ?1
    AND NOT EXISTS (SELECT 1 FROM removed WHERE article = ?1) ORDER BY key DESC LIMIT 1"""
TAKEN_BANDS = "SELECT value FROM json_each(?) WHERE EXISTS (SELECT 1 FROM band WHERE band = value)"
LEADING = """SELECT place, wording FROM band WHERE band = ? AND follows = 0 AND place < ?
    ORDER BY place, wording LIMIT ?"""
PUT_BAND = "INSERT OR REPLACE INTO band VALUES (?, ?, ?, ?)"
DROP_BAND = "DELETE FROM band WHERE band = ? AND follows = ? AND place = ? AND wording = ?"
REGROUP = "INSERT OR IGNORE INTO regroup VALUES (?, ?)"
REGROUP_BEHIND = """INSERT OR IGNORE INTO regroup
    SELECT place, wording FROM band WHERE band = ? AND follows IN (0, 1) AND place > ?"""
NEXT_TO_REGROUP = "SELECT place, wording FROM regroup ORDER BY place, wording LIMIT 1"
REGROUPED = "DELETE FROM regroup WHERE place = ? AND wording = ?"
STALE_PRINTERS = "INSERT OR IGNORE INTO stale SELECT 'Article', article FROM printed WHERE wording = ?"
PRINTERS_OF_TEXT = """SELECT printed.article FROM wording JOIN printed ON printed.wording = wording.key
    WHERE wording.first = ? LIMIT ?"""
WORDINGS_AFTER = """SELECT key, digest, bands, place, head, first FROM wording WHERE key > ? ORDER BY key LIMIT ?"""
BANDS_OF = """SELECT band, follows, place FROM json_each(?) CROSS JOIN band ON band.band = value WHERE wording = ?
    ORDER BY 1"""
STALE_SKETCHES = "INSERT OR IGNORE INTO stale SELECT 'Sketch', id FROM version"
NO_COPIES = ("DELETE FROM wording", "DELETE FROM printed", "DELETE FROM band", "DELETE FROM regroup",
             "DELETE FROM stale WHERE label = 'Wording'")
FIRST_PRINT = """SELECT wording.first FROM printed JOIN wording ON wording.key = printed.wording
    WHERE printed.article = ? AND 1 < (SELECT count(*) FROM (SELECT 1 FROM wording AS other
      JOIN printed AS copy ON copy.wording = other.key WHERE other.first = wording.first LIMIT 2))"""
"""Where a text was printed first that more than one article prints."""

DIRTY = "INSERT OR IGNORE INTO dirty VALUES (?)"
DIRTY_IF_CITED = """INSERT OR IGNORE INTO dirty
    SELECT * FROM (SELECT block FROM signature WHERE block = :block LIMIT 1)
    UNION SELECT block FROM signature WHERE reads = :block"""
ALL_DIRTY = """INSERT OR IGNORE INTO dirty
    SELECT DISTINCT block FROM signature UNION SELECT DISTINCT block FROM provisional
    UNION SELECT DISTINCT 'p:' || block FROM sighting UNION SELECT DISTINCT 'p:' || block FROM person"""
SIGNATURES_AFTER = "SELECT key, block, reads, said FROM signature WHERE key > ? ORDER BY key LIMIT ?"
MOVE_SIGNATURE = "UPDATE signature SET block = ?, reads = ? WHERE key = ?"
DIRTY_BLOCKS = "SELECT block FROM dirty LIMIT ?"
DIRTY_COUNT = "SELECT count(*) FROM dirty"
CLEAN = "DELETE FROM dirty WHERE block = ?"

STALE = "INSERT OR IGNORE INTO stale VALUES (?, ?)"
STALE_CITING = """INSERT OR IGNORE INTO stale
    SELECT 'CITES', version.id FROM uses JOIN version ON version.key = uses.article
    WHERE uses.signature = ?"""
STALE_SIGNING = "INSERT OR IGNORE INTO stale SELECT 'Signing', id FROM version"
STALE_ALL = (
    "INSERT OR IGNORE INTO stale SELECT 'Article', id FROM version",
    "INSERT OR IGNORE INTO stale SELECT 'Document', id FROM known",
    "INSERT OR IGNORE INTO stale SELECT 'Document', id FROM provisional",
    "INSERT OR IGNORE INTO stale SELECT 'Official', id FROM person",
    "INSERT OR IGNORE INTO stale SELECT DISTINCT 'Relation', kind || char(9) || source || char(9) || target FROM told"
    " WHERE kind <> 'LAPSES'",
)
STALE_OF = "SELECT id FROM stale WHERE label = ? LIMIT ?"
STALE_COUNT = "SELECT count(*) FROM stale WHERE label = ?"
FRESH = "DELETE FROM stale WHERE label = ? AND id = ?"

OWN_ROWS = "SELECT document, file, line, added FROM own ORDER BY id"
PUT_OWN = "INSERT OR REPLACE INTO own VALUES (?, ?, ?, ?, ?)"
DROP_OWN = "DELETE FROM own WHERE id = ?"
KNOWN_ROWS = "SELECT id, fingerprint, blocks FROM known"
PUT_KNOWN = "INSERT OR REPLACE INTO known VALUES (?, ?, ?, ?)"
DROP_KNOWN = "DELETE FROM known WHERE id = ?"
ELSEWHERE = "SELECT 1 FROM provisional WHERE id = ? AND block <> ?"
PROVISIONAL_OF = "SELECT id, document FROM provisional WHERE block = ?"
PUT_PROVISIONAL = "INSERT OR REPLACE INTO provisional VALUES (?, ?, ?, ?)"
DROP_PROVISIONAL = "DELETE FROM provisional WHERE id = ? AND block = ?"
# A row of the register, perhaps completed by what articles say of it, comes before what they alone say.
DOCUMENT = """SELECT coalesce(
    (SELECT document FROM provisional WHERE id = :id AND known ORDER BY block LIMIT 1),
    (SELECT document FROM known WHERE id = :id),
    (SELECT document FROM provisional WHERE id = :id ORDER BY block LIMIT 1))"""

DIRTY_NAMES = "INSERT OR IGNORE INTO dirty SELECT 'p:' || block FROM sighting WHERE article = ?"
DROP_SIGHTINGS = "DELETE FROM sighting WHERE article = ?"
ADD_SIGHTING = "INSERT INTO sighting (block, article, name, said) VALUES (?, ?, ?, ?)"
SIGHTINGS = "SELECT article, name, said, meant FROM sighting WHERE block = ?"
DECIDE_SIGHTING = "UPDATE sighting SET meant = ? WHERE block = ? AND article = ? AND name = ?"
MEANT = """SELECT article, name, meant FROM sighting
    WHERE article IN (SELECT value FROM json_each(?)) AND meant IS NOT NULL"""
PERSONS = "SELECT id, person FROM person WHERE block = ?"
PERSON = "SELECT person FROM person WHERE id = ?"
PUT_PERSON = "INSERT OR REPLACE INTO person VALUES (?, ?, ?)"
DROP_PERSON = "DELETE FROM person WHERE id = ? AND block = ?"
SERVED = "SELECT organisation, name FROM serves WHERE person = ?"
SERVES = "INSERT OR REPLACE INTO serves VALUES (?, ?, ?)"
SERVES_NOT = "DELETE FROM serves WHERE organisation = ? AND person = ?"
TOLD_BY = "SELECT kind, source, target, telling FROM told WHERE article = ?"
PUT_TOLD = "INSERT OR REPLACE INTO told VALUES (?, ?, ?, ?, ?)"
DROP_TOLD = "DELETE FROM told WHERE article = ? AND kind = ? AND source = ? AND target = ?"
LAPSES_OF = """SELECT source, telling FROM told
    WHERE kind = 'LAPSES' AND source IN (SELECT value FROM json_each(?))"""
TOLD = "SELECT telling FROM told WHERE kind = ? AND source = ? AND target = ?"

ISSUERS = "SELECT organisation, name FROM issued WHERE document = ?"
ISSUED = "INSERT OR REPLACE INTO issued VALUES (?, ?, ?)"
NOT_ISSUED = "DELETE FROM issued WHERE organisation = ? AND document = ?"
SEEN = "CREATE TEMP TABLE seen (id TEXT PRIMARY KEY, digest BLOB NOT NULL) WITHOUT ROWID"
ADD_SEEN = "INSERT OR IGNORE INTO seen VALUES (?, ?)"
SEEN_DIGEST = "SELECT digest FROM seen WHERE id = ?"

SERVING = "SELECT person FROM serves WHERE organisation = ?"
ISSUING = "SELECT document FROM issued WHERE organisation = ?"
ORGANISATION = """SELECT min(name) FROM (SELECT min(name) AS name FROM issued WHERE organisation = :id
    UNION ALL SELECT min(name) FROM serves WHERE organisation = :id)"""

JUDGEMENTS = "SELECT key, said, aside FROM judgement"
JUDGEMENTS_OF = "SELECT key, said, aside FROM judgement WHERE article = ?"
ADD_JUDGEMENT = "INSERT INTO judgement (article, document, said, aside) VALUES (?, ?, ?, ?)"
DROP_JUDGEMENT = "DELETE FROM judgement WHERE key = ?"
DROP_JUDGEMENTS_OF = "DELETE FROM judgement WHERE article = ?"
SET_ASIDE = "UPDATE judgement SET aside = ? WHERE key = ?"
JUDGED_AMONG = "SELECT DISTINCT article FROM judgement WHERE article IN (SELECT value FROM json_each(?)) ORDER BY 1"
NAMED_BY_SOMEBODY = "SELECT 1 FROM judgement WHERE document = ?"
DIRTY_JUDGED = """INSERT OR IGNORE INTO dirty SELECT block FROM signature WHERE key IN
    (SELECT signature FROM judged WHERE version IN (SELECT key FROM version WHERE id = ?))"""
DIRTY_IF_JUDGED = """INSERT OR IGNORE INTO dirty SELECT signature.block FROM judgement
    JOIN version ON version.id = judgement.article JOIN judged ON judged.version = version.key
    JOIN signature ON signature.key = judged.signature WHERE judgement.document = ?"""
DROP_JUDGED = "DELETE FROM judged WHERE version IN (SELECT key FROM version WHERE id = ?)"
PUT_JUDGED = "INSERT INTO judged (version, place, signature, whole, judgements) VALUES (?, ?, ?, ?, ?)"
CASES = """SELECT judged.version, judged.place, judged.signature, signature.said, judged.judgements
    FROM signature JOIN judged ON judged.signature = signature.key WHERE signature.block = ?"""
DECIDE_JUDGED = """UPDATE judged SET decision = ?, open = ? WHERE version = ? AND place = ?
    AND decision IS NOT ?"""
JUDGED = """SELECT version, place, judgements, decision FROM judged
    WHERE version IN (SELECT value FROM json_each(?))"""
UNDECIDED = "SELECT judgements FROM judged WHERE decision IS NULL"
STALE_VERSION = "INSERT OR IGNORE INTO stale SELECT 'CITES', id FROM version WHERE key = ?"
WHOLLY_JUDGED = """SELECT key FROM signature WHERE block = ?
    AND EXISTS (SELECT 1 FROM judged WHERE judged.signature = signature.key)
    AND NOT EXISTS (SELECT 1 FROM uses WHERE uses.signature = signature.key AND NOT EXISTS
      (SELECT 1 FROM judged
       WHERE judged.signature = signature.key AND judged.version = uses.article AND judged.whole))"""

FORMER = "SELECT now FROM former WHERE id = ?"
FORMERS = "SELECT id FROM former WHERE now = ? ORDER BY id"
MOVE_FORMER = "UPDATE former SET now = ? WHERE now = ?"
ADD_FORMER = "INSERT OR REPLACE INTO former VALUES (?, ?)"
DROP_FORMER = "DELETE FROM former WHERE id = ?"

LOG = "INSERT INTO change (label, id) VALUES (?, ?)"
LOGGED_BEHIND = "SELECT count(*) FROM change WHERE position > ?"
LOG_END = "SELECT coalesce(max(position), 0) FROM change"
LOG_AFTER = "SELECT position, label, id FROM change WHERE position > ? ORDER BY position LIMIT ?"

ALL_IDS = {
    "Article": "SELECT DISTINCT id FROM version WHERE id > ? ORDER BY id LIMIT ?",
    "Document": """SELECT id FROM known WHERE id > ?1 UNION SELECT id FROM provisional WHERE id > ?1
        ORDER BY id LIMIT ?2""",
    "Official": "SELECT id FROM person WHERE id > ? ORDER BY id LIMIT ?",
    "Organisation": """SELECT organisation FROM issued WHERE organisation > ?1
        UNION SELECT organisation FROM serves WHERE organisation > ?1 ORDER BY organisation LIMIT ?2""",
    "Relation": """SELECT DISTINCT kind, source, target FROM told WHERE (kind, source, target) > (?, ?, ?)
        AND kind <> 'LAPSES' ORDER BY kind, source, target LIMIT ?""",
}
ALL_COUNT = """SELECT (SELECT count(DISTINCT id) FROM version)
    + (SELECT count(*) FROM (SELECT id FROM known UNION SELECT id FROM provisional)) + (SELECT count(*) FROM person)
    + (SELECT count(*) FROM (SELECT organisation FROM issued UNION SELECT organisation FROM serves))
    + (SELECT count(*) FROM (SELECT DISTINCT kind, source, target FROM told WHERE kind <> 'LAPSES'))"""
THERE = {
    "Document": """SELECT id FROM known WHERE id IN (SELECT value FROM json_each(?1))
        UNION SELECT id FROM provisional WHERE id IN (SELECT value FROM json_each(?1))""",
    "Official": "SELECT id FROM person WHERE id IN (SELECT value FROM json_each(?))",
    "Organisation": """SELECT organisation FROM issued WHERE organisation IN (SELECT value FROM json_each(?1))
        UNION SELECT organisation FROM serves WHERE organisation IN (SELECT value FROM json_each(?1))""",
}
NO_TALLY = "DROP TABLE IF EXISTS temp.tally"
TALLY = """CREATE TEMP TABLE tally (document TEXT PRIMARY KEY, cited INTEGER NOT NULL, maybe INTEGER NOT NULL,
    first TEXT, last TEXT) WITHOUT ROWID"""
ADD_TALLY = """INSERT INTO tally VALUES (?, ?, ?, ?, ?) ON CONFLICT (document) DO UPDATE SET
    cited = cited + excluded.cited, maybe = maybe + excluded.maybe,
    first = coalesce(min(first, excluded.first), first, excluded.first),
    last = coalesce(max(last, excluded.last), last, excluded.last)"""
TALLIED = "SELECT document, cited, maybe, first, last FROM tally WHERE document IN (SELECT value FROM json_each(?))"

# ---- projection ------------------------------------------------------------------------------

EMPTY = (
    "DELETE FROM article", "DELETE FROM document", "DELETE FROM alias", "DELETE FROM cites",
    "DELETE FROM mentions", "DELETE FROM node", "DELETE FROM edge",
)
NO_WORDS = (
    "INSERT INTO words_of_articles (words_of_articles) VALUES ('delete-all')",
    "INSERT INTO words_of_documents (words_of_documents) VALUES ('delete-all')",
    "INSERT INTO words_of_nodes (words_of_nodes) VALUES ('delete-all')",
)
ALL_ARTICLES = "SELECT key FROM article"
ALL_DOCUMENTS = "SELECT key, value FROM document"
ALL_NODES = "SELECT key, value FROM node"

ARTICLE_KEY = "SELECT key FROM article WHERE id = ?"
PUT_ARTICLE = "INSERT INTO article VALUES (?, ?, ?, ?, ?, ?, ?, ?)"
DROP_ARTICLE = "DELETE FROM article WHERE key = ?"
WORDS_OF_ARTICLE = "INSERT INTO words_of_articles (rowid, text) VALUES (?, ?)"
UNWORDS_OF_ARTICLE = "INSERT INTO words_of_articles (words_of_articles, rowid, text) VALUES ('delete', ?, ?)"
TITLE_AND_TEXT = """SELECT article.title, version.text FROM article JOIN version USING (key)
    WHERE article.key = ?"""

DOCUMENT_STORED = "SELECT key, value FROM document WHERE id = ?"
PUT_DOCUMENT = """INSERT INTO document (id, type, number, numeral, symbol, year, issuer, term, session, name,
        known, value, cited, maybe)
    VALUES (:id, :type, :number, :numeral, :symbol, :year, :issuer, :term, :session, :name,
        :known, :value, 0, 0)
    ON CONFLICT (id) DO UPDATE SET type = :type, number = :number, numeral = :numeral, symbol = :symbol,
        year = :year, issuer = :issuer, term = :term, session = :session, name = :name, known = :known,
        value = :value"""
DROP_DOCUMENT = "DELETE FROM document WHERE id = ?"
WORDS_OF_DOCUMENT = "INSERT INTO words_of_documents (rowid, text) VALUES (?, ?)"
UNWORDS_OF_DOCUMENT = """INSERT INTO words_of_documents (words_of_documents, rowid, text)
    VALUES ('delete', ?, ?)"""
ADD_ALIAS = "INSERT OR REPLACE INTO alias VALUES (?, ?)"
DROP_ALIASES = "DELETE FROM alias WHERE id = ?"
PRESENT = """SELECT coalesce((SELECT id FROM document WHERE id = :id),
    (SELECT id FROM alias WHERE former = :id))"""

CITED_BY_ARTICLE = """SELECT document, published, article, certainty, area, own, passages, judged, first_print
    FROM cites WHERE article = ?"""
PUT_CITES = "INSERT OR REPLACE INTO cites VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)"
DROP_CITES = "DELETE FROM cites WHERE document = ? AND published = ? AND article = ? AND own IN (0, 1)"
ADD_COUNTS = """UPDATE document SET cited = cited + :cited, maybe = maybe + :maybe,
    first = CASE WHEN first IS NULL OR first > :first THEN coalesce(:first, first) ELSE first END,
    last = CASE WHEN last IS NULL OR last < :last THEN coalesce(:last, last) ELSE last END
    WHERE id = :id"""


def _bound(least: str, order: str) -> str:
    """The first or the last day on which a document is cited; of both halves of its citations, as they are sorted."""
    of_half = """(SELECT published FROM cites WHERE document = :id AND own = {} AND published > ''
        AND certainty <> 'ambiguous' ORDER BY published {} LIMIT 1)"""
    one, other = (of_half.format(half, order) for half in (0, 1))
    return f"(SELECT coalesce({least}(one, other), one, other) FROM (SELECT {one} AS one, {other} AS other))"


SET_BOUNDS = f"""UPDATE document SET first = {_bound("min", "")}, last = {_bound("max", "DESC")} WHERE id = :id"""
COUNT_CERTAINTY = "SELECT certainty, count(*) FROM cites GROUP BY certainty"
COUNT_CITES = """UPDATE document SET
    cited = (SELECT count(*) FROM cites WHERE document = :id AND certainty <> 'ambiguous'),
    maybe = (SELECT count(*) FROM cites WHERE document = :id AND certainty = 'ambiguous')
    WHERE id = :id"""

MENTIONED_BY_ARTICLE = "SELECT official, published, article FROM mentions WHERE article = ?"
PUT_MENTIONS = "INSERT OR REPLACE INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?)"
DROP_MENTIONS = "DELETE FROM mentions WHERE official = ? AND published = ? AND article = ?"
NODE_STORED = "SELECT key, value FROM node WHERE label = ? AND id = ?"
PUT_NODE = """INSERT INTO node (label, id, name, weight, value) VALUES (?, ?, ?, ?, ?)
    ON CONFLICT (label, id) DO UPDATE SET
    name = excluded.name, weight = excluded.weight, value = excluded.value"""
DROP_NODE = "DELETE FROM node WHERE label = ? AND id = ?"
WORDS_OF_NODE = "INSERT INTO words_of_nodes (rowid, text) VALUES (?, ?)"
UNWORDS_OF_NODE = "INSERT INTO words_of_nodes (words_of_nodes, rowid, text) VALUES ('delete', ?, ?)"
PUT_EDGE = "INSERT OR REPLACE INTO edge VALUES (?, ?, ?, ?)"
DROP_EDGE = "DELETE FROM edge WHERE kind = ? AND source = ? AND target = ?"
DROP_EDGES = "DELETE FROM edge WHERE kind = ? AND source = ?"

# ---- what a step changes ----------------------------------------------------------------------
# While it is recorded, whatever is about to be written over is set aside once, as it was first.

_CITES_VALUE = "json_array(certainty, json(CAST(passages AS TEXT)), json(coalesce(judged, '[]')))"
_ARTICLE_VALUE = "json_array(title, published, place, source)"
_MENTIONS_VALUE = "json_array(certainty, json(CAST(passages AS TEXT)), json(CAST(positions AS TEXT)))"
_RECORDED = {
    # table: (kind, source, target, the value, which row it is)
    "cites": ("'CITES'", "{row}.article", "{row}.document", _CITES_VALUE,
              "article = {row}.article AND document = {row}.document"),
    "mentions": ("'MENTIONS'", "{row}.article", "{row}.official", _MENTIONS_VALUE,
                 "article = {row}.article AND official = {row}.official"),
    "document": ("'Document'", "{row}.id", "''", "value", "id = {row}.id"),
    "article": ("'Article'", "{row}.id", "''", _ARTICLE_VALUE, "id = {row}.id"),
    "node": ("{row}.label", "{row}.id", "''", "value", "label = {row}.label AND id = {row}.id"),
    "edge": ("{row}.kind", "{row}.source", "{row}.target", "value",
             "kind = {row}.kind AND source = {row}.source AND target = {row}.target"),
}  # fmt: skip


def _recording(table: str, event: str, row: str) -> str:
    kind, source, target, value, which = (each.format(row=row) for each in _RECORDED[table])
    return f"""CREATE TRIGGER IF NOT EXISTS recorded_{table}_{event.partition(" ")[0].lower()} BEFORE {event} ON {table}
        WHEN NOT EXISTS (SELECT 1 FROM difference WHERE kind = {kind} AND source = {source} AND target = {target})
        BEGIN INSERT INTO difference VALUES ({kind}, {source}, {target},
          (SELECT {value} FROM {table} WHERE {which})); END"""


RECORD = (
    """CREATE TABLE IF NOT EXISTS difference (kind TEXT NOT NULL, source TEXT NOT NULL, target TEXT NOT NULL,
       before TEXT, PRIMARY KEY (kind, source, target)) WITHOUT ROWID""",
    *(_recording(table, event, row) for table in _RECORDED
      for event, row in (("INSERT", "NEW"), ("DELETE", "OLD"), ("UPDATE OF value", "OLD"))
      if event != "UPDATE OF value" or table in ("document", "node")),
)  # fmt: skip
RECORD_NO_MORE = (
    *(f"DROP TRIGGER IF EXISTS recorded_{table}_{event}" for table in _RECORDED
      for event in ("insert", "delete", "update")),
    "DROP TABLE IF EXISTS difference",
)  # fmt: skip
IS_RECORDED = "SELECT 1 FROM sqlite_master WHERE name = 'difference'"
_AFTER = f"""CASE difference.kind
    WHEN 'CITES' THEN (SELECT {_CITES_VALUE} FROM cites
      WHERE article = difference.source AND document = difference.target)
    WHEN 'MENTIONS' THEN (SELECT {_MENTIONS_VALUE} FROM mentions
      WHERE article = difference.source AND official = difference.target)
    WHEN 'Document' THEN (SELECT value FROM document WHERE id = difference.source)
    WHEN 'Article' THEN (SELECT {_ARTICLE_VALUE} FROM article WHERE id = difference.source)
    WHEN 'Official' THEN (SELECT value FROM node WHERE label = 'Official' AND id = difference.source)
    WHEN 'Organisation' THEN (SELECT value FROM node WHERE label = 'Organisation' AND id = difference.source)
    ELSE (SELECT value FROM edge WHERE edge.kind = difference.kind AND edge.source = difference.source
      AND edge.target = difference.target) END"""
_DIFFERENT = f"SELECT kind, source, target, before, {_AFTER} AS after FROM difference"
DIFFERENT = f"""SELECT source, target, before, after FROM ({_DIFFERENT} WHERE kind = ?)
    WHERE before IS NOT after ORDER BY source, target LIMIT ?"""
HOW_DIFFERENT = f"""SELECT kind, before IS NULL, after IS NULL, count(*) FROM ({_DIFFERENT})
    WHERE before IS NOT after GROUP BY 1, 2, 3 ORDER BY 1, 2, 3"""

# ---- questions -------------------------------------------------------------------------------

_ARTICLE = """article.key, article.id, article.title, article.published, article.place, article.source,
    article.first_print"""
_DOCUMENT = "document.id, document.value, document.cited, document.maybe, document.first, document.last"

DOCUMENT_NODE = f"SELECT {_DOCUMENT} FROM document WHERE id = ?"
NODES = {
    "Article": f"SELECT {_ARTICLE} FROM article WHERE id IN (SELECT value FROM json_each(:ids))",
    "Document": f"SELECT {_DOCUMENT} FROM document WHERE id IN (SELECT value FROM json_each(:ids))",
}
OTHER_NODES = """SELECT id, name, value FROM node
    WHERE label = :label AND id IN (SELECT value FROM json_each(:ids))"""
OTHER_NODE = "SELECT id, name, value FROM node WHERE label = ? AND id = ?"
TEXT = "SELECT text FROM version WHERE key = ?"
TEXT_OF = "SELECT text FROM version WHERE id = ? ORDER BY key DESC LIMIT 1"

_ARTICLE_WHERE = {
    "since": "article.published >= :since",
    "until": "article.published > '' AND article.published <= :until",
    "place": "article.area = :place",
    "first_print": "article.first_print IN (SELECT value FROM json_each(:first_print))",
    "reprint": "article.first_print <> article.id",
}
_DOCUMENT_WHERE = {
    "number": "document.number = :number",
    "numeral": "document.numeral = :numeral",
    "type": "document.type = :type",
    "symbol": "document.symbol = :symbol",
    "issuer": "instr(', ' || document.issuer || ', ', ', ' || :issuer || ', ') > 0",
    "term": "document.term = :term",
    "session": "document.session = :session",
    "year": "document.year = :year",
    "known": "document.known = :known",
    "cited": "(document.cited + document.maybe > 0) = :cited",
}
_CITES_WHERE = {
    "since": "cites.published >= :since",
    "until": "cites.published > '' AND cites.published <= :until",
    "place": "cites.area = :place",
    "certainty": "cites.certainty IN (SELECT value FROM json_each(:certainty))",
    "teaser": "cites.own = 1 - :teaser",
    "document": "cites.document = :document",
    "first_print": "cites.first_print IN (SELECT value FROM json_each(:first_print))",
}
_STANDING = "(4 * {0}.own + 2 * ({0}.article = {0}.first_print) + ({0}.published <> ''))"
"""Of two articles with one text that cite a document, the one with more stands for both: it cites it itself; it
printed the text first; it has a day. Else the earlier one, then by id."""
_MENTIONS_WHERE = {
    "since": "mentions.published >= :since",
    "until": "mentions.published > '' AND mentions.published <= :until",
    "place": "mentions.area = :place",
    "certainty": "mentions.certainty IN (SELECT value FROM json_each(:certainty))",
    "official": "mentions.official = :official",
}
_NODE_WHERE = {"label": "node.label = :label"}
WHERE = {"Article": _ARTICLE_WHERE, "Document": _DOCUMENT_WHERE, "CITES": _CITES_WHERE,
         "MENTIONS": _MENTIONS_WHERE, "node": _NODE_WHERE}  # fmt: skip
TABLE = {"Article": "article", "Document": "document", "CITES": "cites", "MENTIONS": "mentions", "node": "node"}
COLUMNS = {"Article": _ARTICLE, "Document": _DOCUMENT}

_ORDER = {
    ("Article", "published"): ("article.published DESC, article.id DESC",
                               "(article.published, article.id) < (:after_value, :after)",
                               "SELECT published FROM article WHERE id = ?"),
    ("Article", "id"): ("article.id", "article.id > :after", "SELECT id FROM article WHERE id = ?"),
    ("Document", "cited"): ("document.cited DESC, document.id",
                            "(document.cited < :after_value "
                            "OR document.cited = :after_value AND document.id > :after)",
                            "SELECT cited FROM document WHERE id = ?"),
    ("Document", "id"): ("document.id", "document.id > :after", "SELECT id FROM document WHERE id = ?"),
}
_BY = {
    ("Article", "year"): "substr(article.published, 1, 4)",
    ("Article", "month"): "substr(article.published, 1, 7)",
    ("Article", "place"): "article.place",
    ("Document", "type"): "document.type",
    ("Document", "issuer"): "document.issuer",
    ("Document", "term"): "document.term",
    ("Document", "year"): "document.year",
    ("Document", "known"): "document.known",
    ("CITES", "certainty"): "cites.certainty",
    ("CITES", "document"): "cites.document",
    ("CITES", "year"): "substr(cites.published, 1, 4)",
    ("CITES", "month"): "substr(cites.published, 1, 7)",
    ("MENTIONS", "certainty"): "mentions.certainty",
    ("MENTIONS", "official"): "mentions.official",
    ("MENTIONS", "year"): "substr(mentions.published, 1, 4)",
    ("MENTIONS", "month"): "substr(mentions.published, 1, 7)",
}


def _all(label: str, names: Collection[str]) -> str:
    fitting = " AND ".join(["TRUE", *(WHERE[label][name] for name in sorted(names) if name != ONCE)])
    if ONCE not in names:
        return fitting
    one, more = _STANDING.format("cites"), _STANDING.format("other")
    return f"""{fitting} AND (cites.first_print IS NULL OR NOT EXISTS (SELECT 1 FROM cites AS other
        WHERE other.document = cites.document AND other.first_print = cites.first_print
          AND {fitting.replace("cites.", "other.")} AND ({more} > {one} OR {more} = {one}
            AND (other.published, other.article) < (cites.published, cites.article))))"""


ONCE = "once"
"""The filter that leaves one article of those with one text."""


@cache
def scan(label: str, names: frozenset[str], order: str, *, more: bool) -> str:
    """Nodes of one label that fit, in an order, behind the one at `after`."""
    by, behind, _ = _ORDER[label, order]
    where = _all(label, names) + (f" AND {behind}" if more else "")
    return f"SELECT {COLUMNS[label]} FROM {TABLE[label]} WHERE {where} ORDER BY {by} LIMIT :limit"


def place_in_order(label: str, order: str) -> str:
    """What the order looks at, of the node with an id."""
    return _ORDER[label, order][2]


_ORDER_OF_OTHERS = {
    "id": ("id", "id > :after"),
    "mentioned": ("weight DESC, id", "(weight < :after_value OR weight = :after_value AND id > :after)"),
}
WEIGHT = "SELECT weight FROM node WHERE label = ? AND id = ?"


@cache
def scan_others(order: str, *, more: bool) -> str:
    """Nodes of a label that has no table of its own."""
    by, behind = _ORDER_OF_OTHERS[order]
    where = f"AND {behind}" if more else ""
    return f"SELECT id, name, value FROM node WHERE label = :label {where} ORDER BY {by} LIMIT :limit"


@cache
def counts(label: str, by: str | None, names: frozenset[str]) -> str:
    """How many fit, for each value of a field."""
    value = _BY[label, by] if by else "''"
    return f"""SELECT {value} AS value, count(*) AS n FROM {TABLE[label]} WHERE {_all(label, names)}
        GROUP BY 1 ORDER BY n DESC, value"""


@cache
def find(label: str, names: frozenset[str]) -> str:
    """Nodes whose words fit: for documents the exact number first, then the most cited, then by name."""
    if label == "Document":
        order = "coalesce(document.number = :exact, 0) DESC, document.cited DESC, document.name, document.id"
    else:
        order = "article.published DESC, article.id DESC"
    table = TABLE[label]
    return f"""SELECT {COLUMNS[label]}
        FROM words_of_{table}s JOIN {table} ON {table}.key = words_of_{table}s.rowid
        WHERE words_of_{table}s MATCH :match AND {_all(label, names)} ORDER BY {order} LIMIT :limit"""


ARTICLE_WORDS = "USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 2')"
SHELF = f"CREATE VIRTUAL TABLE shelf {ARTICLE_WORDS}"
PUT_ON_SHELF = "INSERT INTO shelf (rowid, text) VALUES (?, ?)"
ON_SHELF = "SELECT rowid FROM shelf WHERE shelf MATCH ? ORDER BY rowid LIMIT ?"
LAST_ARTICLE = "SELECT coalesce(max(key), 0) FROM article"
_WITH_TEXT = f"SELECT {_ARTICLE}, version.text FROM article JOIN version ON version.key = article.key"
ARTICLE_WITH_TEXT = f"{_WITH_TEXT} WHERE article.key = ?"
HOLDING = """SELECT article.key FROM words_of_articles JOIN article ON article.key = words_of_articles.rowid
    WHERE words_of_articles MATCH :match ORDER BY article.published DESC, article.id DESC"""


@cache
def newest_with_texts(*, more: bool) -> str:
    """The newest articles with their texts."""
    by, behind, _ = _ORDER["Article", "published"]
    return f"{_WITH_TEXT} WHERE {behind if more else 'TRUE'} ORDER BY {by} LIMIT :limit"


FIND_OTHERS = """SELECT node.id, node.name, node.value FROM words_of_nodes
    JOIN node ON node.key = words_of_nodes.rowid
    WHERE words_of_nodes MATCH :match AND node.label = :label
    ORDER BY node.weight DESC, node.name, node.id LIMIT :limit"""

_CITES = """cites.document, cites.published, cites.article, cites.certainty, cites.own, cites.passages,
    cites.judged, cites.first_print"""


@cache
def citing(names: frozenset[str], *, more: bool) -> str:
    """The articles that cite a document, newest first; then those on whose pages only other headlines do."""
    behind = "AND (cites.own, cites.published, cites.article) < (:after_own, :after_value, :after)" if more else ""
    return f"""SELECT {_CITES}, {_ARTICLE}, version.text
        FROM cites JOIN article ON article.id = cites.article JOIN version ON version.key = article.key
        WHERE cites.document = :id {behind} AND {_all("CITES", names)}
        ORDER BY cites.own DESC, cites.published DESC, cites.article DESC LIMIT :limit"""


@cache
def count_citing(names: frozenset[str]) -> str:
    """How many articles cite a document; how many texts, where each is asked for once."""
    rest = frozenset(names) - {ONCE}
    # Both halves are named, so that a time is looked up in each.
    fitting = f"cites.document = :id AND cites.own IN (0, 1) AND {_all('CITES', rest)}"
    every = f"SELECT count(*) FROM cites WHERE {fitting}" if rest else TOTAL_CITING
    if ONCE not in names:
        return every
    return f"""SELECT ({every}) - count(*) + count(DISTINCT cites.first_print) FROM cites
        WHERE cites.document = :id AND cites.first_print IS NOT NULL AND {_all('CITES', rest)}"""


TOTAL_CITING = "SELECT cited + maybe FROM document WHERE id = :id"


@cache
def cited(names: frozenset[str], *, more: bool) -> str:
    """The documents that an article cites, by id; by way of the article, which cites few."""
    behind = "AND cites.document > :after" if more else ""
    return f"""SELECT {_CITES}, {_DOCUMENT}
        FROM cites INDEXED BY cites_article JOIN document ON document.id = cites.document
        WHERE cites.article = :id {behind} AND {_all("CITES", names)}
        ORDER BY cites.document LIMIT :limit"""


@cache
def count_cited(names: frozenset[str]) -> str:
    """How many documents an article cites."""
    return f"SELECT count(*) FROM cites WHERE cites.article = :id AND {_all('CITES', names)}"


_MENTIONS = """mentions.official, mentions.published, mentions.article, mentions.certainty, mentions.positions,
    mentions.passages"""


@cache
def mentioning(names: frozenset[str], *, more: bool) -> str:
    """The articles that name an official, newest first."""
    behind = "AND (mentions.published, mentions.article) < (:after_value, :after)" if more else ""
    return f"""SELECT {_MENTIONS}, {_ARTICLE}, version.text
        FROM mentions JOIN article ON article.id = mentions.article JOIN version ON version.key = article.key
        WHERE mentions.official = :id {behind} AND {_all("MENTIONS", names)}
        ORDER BY mentions.published DESC, mentions.article DESC LIMIT :limit"""


@cache
def mentioned(names: frozenset[str], *, more: bool) -> str:
    """The officials whom an article names, by id; by way of the article, which names few."""
    behind = "AND mentions.official > :after" if more else ""
    return f"""SELECT {_MENTIONS}, node.id, node.name, node.value
        FROM mentions INDEXED BY mentions_article JOIN node ON node.label = 'Official' AND node.id = mentions.official
        WHERE mentions.article = :id {behind} AND {_all("MENTIONS", names)}
        ORDER BY mentions.official LIMIT :limit"""


@cache
def count_mentions(names: frozenset[str], *, incoming: bool) -> str:
    """How many articles name an official, or officials an article names."""
    side = "official" if incoming else "article"
    return f"SELECT count(*) FROM mentions WHERE mentions.{side} = :id AND {_all('MENTIONS', names)}"


ARTICLE_TEXTS = """SELECT article.id, version.text FROM article JOIN version ON version.key = article.key
    WHERE article.id IN (SELECT value FROM json_each(?))"""

_ENDS = {False: ("source", "target"), True: ("target", "source")}
_BY_END = {False: "edge", True: "edge INDEXED BY edge_target"}
"""Left alone, a question for the edges to a node in their order reads all edges of the kind."""


_EDGE_WHERE = {
    "planned": "json_extract(edge.value, '$.planned') = :planned",
    "since": "json_extract(edge.value, '$.published') >= :since",
    "until": "json_extract(edge.value, '$.published') <= :until",
    "target": "edge.target = :target",
}


def _edges_where(names: Collection[str]) -> str:
    return " AND ".join(["TRUE", *(_EDGE_WHERE[name] for name in sorted(names))])


_FAR = {
    "Document": (_DOCUMENT, "document ON document.id = edge."),
    "node": ("node.id, node.name, node.value", "node ON node.label = :far AND node.id = edge."),
}
"""What is shown of the node at the other end, and where it stands."""
_EDGE_ORDER = {
    "id": ("edge.{there}", "edge.{there} > :after"),
    "cited": ("coalesce(document.cited + document.maybe, 0) DESC, edge.{there}",
              "(coalesce(document.cited + document.maybe, 0) < :after_value "
              "OR coalesce(document.cited + document.maybe, 0) = :after_value AND edge.{there} > :after)"),
}  # fmt: skip


@cache
def edges(names: frozenset[str], order: str, far: str, *, incoming: bool, more: bool) -> str:
    """Edges of a kind that has no table of its own with the nodes at their other ends, as far as these are there."""
    here, there = _ENDS[incoming]
    by, behind = (part.format(there=there) for part in _EDGE_ORDER[order])
    columns, table = _FAR.get(far, _FAR["node"])
    return f"""SELECT edge.source, edge.target, edge.value, {columns} FROM {_BY_END[incoming]} LEFT JOIN {table}{there}
        WHERE edge.kind = :kind AND edge.{here} = :id AND {behind if more else "TRUE"} AND {_edges_where(names)}
        ORDER BY {by} LIMIT :limit"""


@cache
def count_edges(names: frozenset[str], *, incoming: bool) -> str:
    """How many edges of a kind a node has."""
    return f"""SELECT count(*) FROM edge
        WHERE kind = :kind AND {_ENDS[incoming][0]} = :id AND {_edges_where(names)}"""


_LINKS = {"CITES": ("cites", "document"), "MENTIONS": ("mentions", "official")}


_NEWEST = {"CITES": "cites.own DESC, cites.published DESC, cites.article DESC",
           "MENTIONS": "mentions.published DESC, mentions.article DESC"}  # fmt: skip
_SIDES = {
    (kind, incoming): (field, "article", _NEWEST[kind]) if incoming else (
        "article", field, f"{table}.{field}")
    for kind, (table, field) in _LINKS.items() for incoming in (False, True)
}  # fmt: skip
"""Of citations and mentions: which column is the near end, which the far one, and the order."""


@cache
def ends(kind: str, names: frozenset[str], *, incoming: bool) -> str:
    """The ids at the other ends of a node's edges; open citations and mentions only where a certainty is asked for."""
    if kind not in _LINKS:
        here, there = _ENDS[incoming]
        return f"""SELECT {there} FROM {_BY_END[incoming]}
            WHERE kind = :kind AND {here} = :id AND {_edges_where(names)}
            ORDER BY {there} LIMIT :limit"""
    table, _ = _LINKS[kind]
    here, there, order = _SIDES[kind, incoming]
    return f"""SELECT {there} FROM {table} WHERE {here} = :id AND {_sure(table, names)} AND {_all(kind, names)}
        ORDER BY {order} LIMIT :limit"""


def _sure(table: str, names: Collection[str]) -> str:
    return "TRUE" if "certainty" in names else f"{table}.certainty <> 'ambiguous'"


@cache
def all_ends(kind: str, names: frozenset[str]) -> str:
    """What leads from many nodes, of the same edges: each node with the id at the other end."""
    if kind not in _LINKS:
        return f"""SELECT edge.source, edge.target FROM json_each(:ids) AS near
            CROSS JOIN edge ON edge.kind = :kind AND edge.source = near.value AND {_edges_where(names)}
            ORDER BY near.key, edge.target"""
    table, field = _LINKS[kind]
    return f"""SELECT {table}.article, {table}.{field} FROM json_each(:ids) AS near
        CROSS JOIN {table} INDEXED BY {table}_article ON {table}.article = near.value
            AND {_sure(table, names)} AND {_all(kind, names)}
        ORDER BY near.key, {table}.{field}"""


@cache
def links(kind: str, *, incoming: bool) -> str:
    """The citations or mentions of one node, without the nodes at their other ends; with the place of the article."""
    table, _ = _LINKS[kind]
    here, _, order = _SIDES[kind, incoming]
    by = "" if incoming else f"INDEXED BY {table}_article"
    return f"""SELECT {_CITES if kind == "CITES" else _MENTIONS}, article.place
        FROM {table} {by} JOIN article ON article.id = {table}.article
        WHERE {table}.{here} = :id ORDER BY {order} LIMIT :limit"""


@cache
def edges_of_many(*, incoming: bool, limited: bool) -> str:
    """Edges of some kinds of many nodes; of each node and kind so many, by the id at their other end."""
    here, there = _ENDS[incoming]
    if not limited:
        return f"""SELECT edge.kind, edge.source, edge.target, edge.value
            FROM json_each(:ids) AS near CROSS JOIN json_each(:kinds) AS sort
            CROSS JOIN {_BY_END[incoming]} ON edge.kind = sort.value AND edge.{here} = near.value"""
    return f"""SELECT edge.kind, edge.source, edge.target, edge.value FROM (
            SELECT edge.kind, edge.source, edge.target,
                row_number() OVER (PARTITION BY edge.kind, edge.{here} ORDER BY edge.{there}) AS place
            FROM json_each(:ids) AS near CROSS JOIN json_each(:kinds) AS sort
            CROSS JOIN {_BY_END[incoming]} ON edge.kind = sort.value AND edge.{here} = near.value) AS some
        CROSS JOIN edge USING (kind, source, target)
        WHERE some.place <= :limit"""


# ---- invariants ------------------------------------------------------------------------------

INVARIANTS = {
    "a citation of a document that is not there":
        """SELECT cites.article, cites.document FROM cites
           WHERE NOT EXISTS (SELECT 1 FROM document WHERE document.id = cites.document) LIMIT :limit""",
    "a citation by an article that is not there":
        """SELECT cites.article, cites.document FROM cites
           WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.id = cites.article) LIMIT :limit""",
    "a text of an article that is not there":
        """SELECT article, wording FROM printed
           WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.id = printed.article)
           OR NOT EXISTS (SELECT 1 FROM wording WHERE wording.key = printed.wording) LIMIT :limit""",
    "a text that nobody prints or that is not decided":
        """SELECT key, first FROM wording WHERE first IS NULL OR place IS NULL
           OR NOT EXISTS (SELECT 1 FROM printed WHERE printed.wording = wording.key) LIMIT :limit""",
    "a reprint of what is itself a reprint":
        """SELECT wording.key, wording.first FROM wording WHERE NOT EXISTS (SELECT 1 FROM printed
             JOIN wording AS leader ON leader.key = printed.wording
             WHERE printed.article = wording.first AND leader.first = leader.head AND leader.head = wording.first)
           LIMIT :limit""",
    "an article that is kept but not shown":
        """SELECT id FROM version EXCEPT SELECT id FROM article LIMIT :limit""",
    "an article that is shown but not kept":
        """SELECT article.id FROM article LEFT JOIN version ON version.key = article.key
           WHERE version.id IS NOT article.id LIMIT :limit""",
    "a count of articles that is not the number of its citations":
        """SELECT id, cited, maybe FROM document WHERE cited <>
             (SELECT count(*) FROM cites WHERE document = document.id AND certainty <> 'ambiguous')
           OR maybe <> (SELECT count(*) FROM cites WHERE document = document.id AND certainty = 'ambiguous')
           LIMIT :limit""",
    "a number of citations of one certainty that is not theirs":
        """SELECT * FROM (SELECT certainty, count(*) FROM cites GROUP BY certainty
             EXCEPT SELECT key, value FROM json_each((SELECT value FROM meta WHERE name = 'certainty')))
           WHERE EXISTS (SELECT 1 FROM meta WHERE name = 'certainty') LIMIT :limit""",
    "a way of citing that nobody uses":
        """SELECT key, block FROM signature WHERE NOT EXISTS (SELECT 1 FROM uses WHERE uses.signature = signature.key)
           LIMIT :limit""",
    "a way of citing that is not decided":
        "SELECT key, block FROM signature WHERE decision IS NULL LIMIT :limit",
    "a use of a way of citing that is not there":
        """SELECT signature, article FROM uses
           WHERE NOT EXISTS (SELECT 1 FROM signature WHERE signature.key = uses.signature)
           OR NOT EXISTS (SELECT 1 FROM version WHERE version.key = uses.article) LIMIT :limit""",
    "a document that is kept but not shown":
        """SELECT id FROM known UNION SELECT id FROM provisional EXCEPT SELECT id FROM document
           LIMIT :limit""",
    "a document that is shown but not kept":
        """SELECT id FROM document EXCEPT SELECT id FROM known EXCEPT SELECT id FROM provisional
           LIMIT :limit""",
    "an edge to a node that is not there":
        """SELECT kind, source, target FROM edge WHERE
             NOT CASE WHEN kind IN ('ISSUED_BY', 'HELD')
               THEN EXISTS (SELECT 1 FROM node WHERE label = 'Organisation' AND node.id = target)
               ELSE EXISTS (SELECT 1 FROM document WHERE document.id = target) END
             OR NOT CASE WHEN kind IN ('HELD', 'SIGNED', 'PRESENTED', 'ISSUED', 'CHAIRED')
               THEN EXISTS (SELECT 1 FROM node WHERE label = 'Official' AND node.id = source)
               ELSE EXISTS (SELECT 1 FROM document WHERE document.id = source) END LIMIT :limit""",
    "a body that is shown but stands behind nothing":
        """SELECT id FROM node WHERE label = 'Organisation'
           EXCEPT SELECT organisation FROM issued EXCEPT SELECT organisation FROM serves LIMIT :limit""",
    "a mention of an official who is not there":
        """SELECT article, official FROM mentions WHERE NOT EXISTS
             (SELECT 1 FROM node WHERE label = 'Official' AND node.id = official) LIMIT :limit""",
    "a mention by an article that is not there":
        """SELECT article, official FROM mentions
           WHERE NOT EXISTS (SELECT 1 FROM article WHERE article.id = mentions.article) LIMIT :limit""",
    "a name that is not decided":
        "SELECT block, article FROM sighting WHERE meant IS NULL LIMIT :limit",
    "a name in an article that is not there":
        """SELECT block, article FROM sighting
           WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.key = sighting.article) LIMIT :limit""",
    "an official who is kept but not shown":
        "SELECT id FROM person EXCEPT SELECT id FROM node WHERE label = 'Official' LIMIT :limit",
    "an official who is shown but not kept":
        "SELECT id FROM node WHERE label = 'Official' EXCEPT SELECT id FROM person LIMIT :limit",
    "a count of articles that is not the number of an official's mentions":
        """SELECT id, weight FROM node WHERE label = 'Official' AND weight <>
             (SELECT count(*) FROM mentions WHERE official = node.id AND certainty <> 'ambiguous') LIMIT :limit""",
    "a statement that is kept but not shown":
        """SELECT kind, source, target FROM told WHERE kind <> 'LAPSES'
           EXCEPT SELECT kind, source, target FROM edge LIMIT :limit""",
    "a statement that is shown but not kept":
        """SELECT kind, source, target FROM edge WHERE kind NOT IN ('ISSUED_BY', 'HELD')
           EXCEPT SELECT kind, source, target FROM told LIMIT :limit""",
    "an edge from a thing to itself":
        "SELECT kind, source FROM edge WHERE source = target AND kind NOT IN ('ISSUED_BY', 'HELD') LIMIT :limit",
    "a former id that leads nowhere":
        """SELECT former, id FROM alias WHERE NOT EXISTS (SELECT 1 FROM document WHERE document.id = alias.id)
           LIMIT :limit""",
}
FORWARD = """SELECT cites.document, cites.own, cites.published, cites.article, json_extract(document.value, '$.date'),
      document.known AND cites.judged IS NULL
    FROM cites JOIN document ON document.id = cites.document
    WHERE (cites.document, cites.own, cites.published, cites.article) > (?, ?, ?, ?)
      AND cites.published > '' AND cites.certainty <> 'ambiguous'
      AND json_extract(document.value, '$.date') > cites.published
    ORDER BY cites.document, cites.own, cites.published, cites.article LIMIT ?"""
SIGNATURES_SAID = "SELECT key, said FROM signature WHERE key IN (SELECT value FROM json_each(?))"
WAITING = """SELECT (SELECT count(*) FROM dirty),
    (SELECT count(*) FROM stale) + (SELECT count(*) FROM regroup)"""
REPLACING = """SELECT source, target FROM edge
    WHERE kind IN ('REPLACES', 'REPEALS') AND NOT coalesce(json_extract(value, '$.planned'), 0)
    UNION SELECT document.id, old.value FROM document, json_each(document.value, '$.replaces') AS old"""
BY_NUMBER = """SELECT id, value FROM document WHERE number IS NOT NULL AND (number, id) > (?, ?)
    ORDER BY number, id LIMIT ?"""
HOW_MANY_NUMBERED = "SELECT count(*) FROM document WHERE number IS NOT NULL"

# As things are shown; compared with what the ledger makes of them.
ARTICLES_SHOWN = """SELECT id, key, title, published, place, area, source, first_print FROM article
    WHERE id IN (SELECT value FROM json_each(?))"""
DOCUMENTS_SHOWN = """SELECT id, type, number, numeral, symbol, year, issuer, term, session, name, known, value
    FROM document WHERE id IN (SELECT value FROM json_each(?))"""
NODES_SHOWN = """SELECT id, name, weight, value FROM node
    WHERE label = ? AND id IN (SELECT value FROM json_each(?))"""
FORMERS_SHOWN = "SELECT former FROM alias WHERE id = ? ORDER BY former"
MENTIONS_SHOWN = """SELECT official, published, article, certainty, area, positions, passages
    FROM mentions WHERE article = ?"""
EDGES_SHOWN = "SELECT target, value FROM edge WHERE kind = ? AND source = ?"
EDGE_SHOWN = "SELECT value FROM edge WHERE kind = ? AND source = ? AND target = ?"
FORGET_ROWS = "UPDATE known SET fingerprint = ''"
"""Have every row of the register taken over again, whatever became of it."""
DROP_LOST = (
    "DELETE FROM uses WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.key = uses.article)",
    "DELETE FROM sighting WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.key = sighting.article)",
    "DELETE FROM told WHERE NOT EXISTS (SELECT 1 FROM version WHERE version.id = told.article)",
)
"""What is left of articles that are no longer kept."""

WORDS_WITHOUT_NODE = {
    "words_of_articles": """SELECT id FROM words_of_articles_docsize
        WHERE NOT EXISTS (SELECT 1 FROM article WHERE key = words_of_articles_docsize.id) LIMIT ?""",
    "words_of_documents": """SELECT id FROM words_of_documents_docsize
        WHERE NOT EXISTS (SELECT 1 FROM document WHERE key = words_of_documents_docsize.id) LIMIT ?""",
    "words_of_nodes": """SELECT id FROM words_of_nodes_docsize
        WHERE NOT EXISTS (SELECT 1 FROM node WHERE key = words_of_nodes_docsize.id) LIMIT ?""",
}
WORDS_SIZE = {name: f"SELECT sz FROM {name}_docsize WHERE id = ?" for name in WORDS_WITHOUT_NODE}
"""How many words of each thing the search has."""
HOLDS_WORDS = {name: f"SELECT 1 FROM {name} WHERE {name} MATCH ? AND rowid = ?" for name in WORDS_WITHOUT_NODE}
ARTICLES_AFTER = """SELECT article.key, article.id, article.title, version.text
    FROM article JOIN version USING (key) WHERE article.key > ? ORDER BY article.key LIMIT ?"""
DOCUMENTS_AFTER = "SELECT key, id, value FROM document WHERE key > ? ORDER BY key LIMIT ?"
NODES_AFTER = "SELECT key, id, value FROM node WHERE key > ? ORDER BY key LIMIT ?"
EXPECTED = {
    "words_of_articles": f"CREATE VIRTUAL TABLE expected {ARTICLE_WORDS}",
    "words_of_documents":
        "CREATE VIRTUAL TABLE expected USING fts5 (text, content = '', tokenize = 'unicode61 remove_diacritics 0')",
}
EXPECTED["words_of_nodes"] = EXPECTED["words_of_documents"]
"""A search of a few things, made anew to be compared."""
EXPECT = "INSERT INTO expected (rowid, text) VALUES (?, ?)"
EXPECTED_SIZE = "SELECT sz FROM expected_docsize WHERE id = ?"
HOLDS_EXPECTED = "SELECT 1 FROM expected WHERE expected MATCH ? AND rowid = ?"
EXPECT_NOTHING = "INSERT INTO expected (expected) VALUES ('delete-all')"

_BEGUN = "id >= :start AND id < :beyond ORDER BY id LIMIT :limit"
IDS_BEGUN = {
    "Document": f"SELECT id FROM document WHERE {_BEGUN}",
    "Article": f"SELECT id FROM article WHERE {_BEGUN}",
    "Official": f"SELECT id FROM node WHERE label = 'Official' AND {_BEGUN}",
    "Organisation": f"SELECT id FROM node WHERE label = 'Organisation' AND {_BEGUN}",
    "own": f"SELECT id FROM own WHERE {_BEGUN}",
}
"""What is being typed → the ids that begin so; `own` are the rows of the user's register."""
