"""Whom articles name and who is meant, the posts of these persons, and what is stated between them and documents."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from graph import sql
from graph.keeping.kept import lapsing_from, meant_from, person_from, relating_from, sighting_from, written
from graph.keeping.lapsing import LAPSES, Lapsing
from graph.keeping.waiting import NAMES, Waiting
from graph.persons.person import Meant, People, Person, Sighting
from graph.relations import Ends, Telling


class Named(Waiting):
    """The part of the ledger that holds persons, and relations that articles state."""

    def sightings(self, block: str) -> list[Sighting]:
        """Every sighting of a name."""
        rows = self.database.rows(sql.SIGHTINGS, (block.removeprefix(NAMES),))
        return [sighting_from(said) for _, _, said, _ in rows]

    def settle_names(self, block: str, people: People) -> None:
        """Write who a name was decided to mean; note what that changes."""
        name = block.removeprefix(NAMES)
        decided = []
        for key, spelled, said, before in self.database.rows(sql.SIGHTINGS, (name,)):
            article = sighting_from(said).article
            now = written(people.meant[article, spelled])
            if now == before:
                continue
            decided.append((now, name, key, spelled))
            if before is not None:            # else the article was just read, and is to be shown anyway
                self.stale("CITES", article)
        self.database.many(sql.DECIDE_SIGHTING, decided)
        known: dict[str, bytes] = dict(self.database.rows(sql.PERSONS, (name,)))
        for person in people.persons:
            text = written(person)
            if known.pop(person.id, None) != text:
                self.database.run(sql.PUT_PERSON, (person.id, name, text))
                self.stale("Official", person.id)
        for gone in known:
            self.database.run(sql.DROP_PERSON, (gone, name))
            self.stale("Official", gone)
        self.database.run(sql.CLEAN, (block,))

    def meant(self, versions: Iterable[int]) -> dict[int, dict[str, Meant]]:
        """By the keys of articles: whom each name in them means, as far as that is decided."""
        found: dict[int, dict[str, Meant]] = {}
        for key, name, meant in self.database.rows(sql.MEANT, (written(list(versions)).decode(),)):
            found.setdefault(key, {})[name] = meant_from(meant)
        return found

    def person(self, id: str) -> Person | None:
        """A person as decided, or None."""
        row = self.database.row(sql.PERSON, (id,))
        return person_from(row[0]) if row else None

    # Bodies

    def set_served(self, person: str, bodies: dict[str, str]) -> None:
        """Note the bodies, by id and name, that a person holds posts in; one without anybody is no longer shown."""
        before: dict[str, str] = dict(self.database.rows(sql.SERVED, (person,)))
        for id in before.keys() - bodies.keys():
            self.database.run(sql.SERVES_NOT, (id, person))
            self.stale("Organisation", id)
        for id, name in bodies.items():
            if before.get(id) != name:
                self.database.run(sql.SERVES, (id, person, name))
                self.stale("Organisation", id)

    def organisation(self, id: str) -> str | None:
        """The name of a body that issued something or that somebody serves in."""
        row = self.database.row(sql.ORGANISATION, {"id": id})
        return row[0] if row else None

    def behind(self, organisation: str) -> tuple[list[str], list[str]]:
        """Ids of the persons who serve in a body, and of the documents it issued."""
        persons, documents = (
            [id for (id,) in self.database.rows(statement, (organisation,))] for statement in (sql.SERVING, sql.ISSUING)
        )
        return persons, documents

    # Relations

    def set_told(self, article: str, told: Mapping[Ends, Telling | Lapsing]) -> None:
        """Note what an article states; edges and ends of documents that this changes are to be shown anew."""
        before = {Ends(*row[:3]): row[3] for row in self.database.rows(sql.TOLD_BY, (article,))}
        for ends in before.keys() - told.keys():
            self.database.run(sql.DROP_TOLD, (article, *_columns(ends)))
            self._stale_told(ends)
        for ends, telling in told.items():
            text = written(telling)
            if before.get(ends) != text:
                self.database.run(sql.PUT_TOLD, (article, *_columns(ends), text))
                self._stale_told(ends)

    def _stale_told(self, ends: Ends) -> None:
        if ends.kind == LAPSES:
            self.stale("Lapse", ends.target)
        else:
            self.stale("Relation", relation_id(ends))

    def told(self, ends: Ends) -> list[Telling]:
        """What every article states between two things."""
        return [relating_from(text) for (text,) in self.database.rows(sql.TOLD, _columns(ends))]

    def lapsing(self, document: str) -> list[Lapsing]:
        """What every article says of the end of a document."""
        return [lapsing_from(text) for (text,) in self.database.rows(sql.TOLD, (LAPSES, document, document))]

    def lapsing_of(self, documents: Collection[str]) -> dict[str, list[Lapsing]]:
        """What every article says of the ends of some documents; one that none speaks of is missing."""
        found: dict[str, list[Lapsing]] = {}
        for id, text in self.database.rows(sql.LAPSES_OF, (written(sorted(documents)),)):
            found.setdefault(id, []).append(lapsing_from(text))
        return found


def _columns(ends: Ends) -> tuple[str, str, str]:
    return ends.kind, ends.source, ends.target


def relation_id(ends: Ends) -> str:
    """The name under which an edge waits to be shown."""
    return "\t".join(_columns(ends))


def relation_of(id: str) -> Ends:
    """What stands between, of an edge that waits."""
    return Ends(*id.split("\t"))
