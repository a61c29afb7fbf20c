"""Answers on a terminal: tables, passages with the citation marked, progress on standard error.

Only answers go to standard output, so that it can be read by other programs.
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import Any

import msgspec
from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from graph.answers import Answer, ArticlePage, ArticleRow, Cited, Citing, Judged, Listing, Passage, Stats
from graph.model import Document
from graph.people_answers import Mentioning
from graph.status import Status
from viz.names import counted, day, name, standing, titled
from viz.output import plain
from viz.words import number, say

WIDE = 120
"""Columns where nobody says how wide the output is."""
PLACES = 5
"""Places shown where a text was printed."""
MARK, QUIET, STRONG = "bold reverse", "dim", "bold"


class _Pipe(Console):
    """A console that leaves a closed pipe to the program, which ends quietly."""

    def on_broken_pipe(self) -> None:
        raise


class Screen:
    """Where answers are printed, in one language."""

    def __init__(self, lang: str) -> None:
        self.lang = lang
        seen = sys.stdout.isatty()
        self.console = _Pipe(file=sys.stdout, markup=False, highlight=False, emoji=False,
                               width=None if seen else WIDE, soft_wrap=False)
        self.coloured = self.console.color_system is not None and not self.console.no_color

    def say(self, key: str, **values: Any) -> str:
        """A message in the language of this screen."""
        return say(key, self.lang, **values)

    def line(self, *parts: str | tuple[str, str] | Text) -> None:
        """One paragraph; a part may carry a style."""
        self.console.print(Text.assemble(*parts))

    def whole(self, text: str, style: str = "") -> None:
        """A line that is not broken however long it is, as one that is to be copied."""
        self.console.print(Text(text, style=style), soft_wrap=True)

    def table(self, *columns: str) -> Table:
        """An empty table with these headings."""
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
        for column in columns:
            narrow = column in {"col_date", "col_count", "col_term"}
            side: Any = "right" if column == "col_count" else "left"
            whole: Any = "fold" if column == "col_id" else "ellipsis"
            table.add_column(self.say(column), no_wrap=narrow, justify=side, overflow=whole)
        return table

    def cells(self, columns: Sequence[str], rows: Sequence[Sequence[Any]], *, more: bool) -> None:
        """Values under the names that whoever asked gave them."""
        table = Table(box=box.SIMPLE_HEAD, pad_edge=False, expand=False)
        for column in columns:
            table.add_column(Text(plain(column)))
        for row in rows:
            table.add_row(*(Text(_cell(value)) for value in row))
        self.console.print(table)
        if more:
            self.line((self.say("more_cells"), QUIET))

    def marked(self, passage: Passage) -> Text:
        """A passage with its citation marked: by colour, or by « » where there is none."""
        start, end = passage.at
        before, quote, after = passage.text[:start], passage.text[start:end], passage.text[end:]
        return Text.assemble((plain(before), QUIET), self.quoted(plain(quote)), (plain(after), QUIET))

    def quoted(self, quote: str) -> Text:
        """A citation that stands out from the text around it."""
        return Text(quote, style=MARK) if self.coloured else Text(f"«{quote}»")

    def show(self, found: Any) -> None:
        """Whatever was found, as people read it."""
        match found:
            case Answer(intent="show"):
                self.pages(found)
            case Answer(intent="most_cited", documents=()):
                self.line(self.say("no_thing", said=plain(found.question)))
            case Answer(intent="most_cited"):
                self.documents(found.documents)
            case Answer():
                self.answer(found)
            case ArticlePage():
                self.article_page(found)
            case Listing():
                self.listing(found)
            case Stats():
                self.stats(found)
            case _:
                from viz.told import show  # it builds on this screen

                show(self, found)

    def pages(self, answer: Answer) -> None:
        """The one document that was meant, or the several that may be."""
        if not answer.documents:
            self.line(self.say("no_thing", said=plain(answer.question)))
        elif len(answer.documents) > 1:
            self._choices(answer.documents)
        else:
            self.document_page(answer.documents[0])

    def answer(self, answer: Answer) -> None:
        """Documents with the articles that cite them."""
        if not answer.documents:
            self.line(self.say("no_document", said=plain(answer.question)))
        if len(answer.documents) > 1:
            self._choices(answer.documents)
        if len(answer.documents) > 1 and not answer.found:
            self.line(self.say("nobody_of_them"))
            return
        for cited in answer.documents:
            self.heading(cited)
            if not cited.total:
                self.line("  ", self.say("nobody_here" if answer.narrowed else "nobody"))
            elif answer.intent != "count":
                self.citing(cited)
        if answer.ignored:
            self.line((self.say("ignored", words=plain(", ".join(answer.ignored))), QUIET))
        if any(citing.certainty == "ambiguous" for cited in answer.documents for citing in cited.articles):
            self.line((self.say("open_question"), QUIET))

    def heading(self, cited: Cited) -> None:
        """What a document is, in two lines."""
        document = cited.document
        self.line((plain(name(document)), STRONG), " · ", counted(cited.total, cited.texts, self.lang))
        facts = [plain(document.issuer), day(document.date, self.lang),
                 self.say("term", term=document.term) if document.term else "",
                 "" if document.known else self.say("unknown"), document.id]
        self.line("  ", (" · ".join(fact for fact in facts if fact), QUIET))
        if document.title:
            self.line("  ", (plain(document.title), QUIET))

    def citing(self, cited: Cited) -> None:
        """The articles that cite a document, each with the places where the same text was printed."""
        grouped = any(one.reprints for one in cited.articles)
        self.articles(cited.articles, 0 if grouped else cited.total)
        if grouped and (rest := cited.texts - len(cited.articles)) > 0:
            self.line("  ", self.say("more_texts", count=rest))

    def articles(self, found: Sequence[Citing | Mentioning], total: int, most: int | None = None) -> None:
        """Articles, each with its passages or `most` of them, and how many more there are of `total`."""
        table = self.table("col_date", "col_place", "col_title", "col_link")
        for one in found:
            told = [Text(plain(titled(one.article)), style=STRONG)]
            told += [self.marked(passage) for passage in one.passages[:most]]
            if isinstance(one, Citing) and one.teaser:
                told.append(Text(self.say("teaser"), style=QUIET))
            if isinstance(one, Citing) and one.reprints:
                told += self._printed(one.reprints)
            judged = one.judged if isinstance(one, Citing) else ()
            table.add_row(self._published(one.article), plain(one.article.place), Text("\n").join(told),
                          self.link(one.certainty, judged))
        self.console.print(table)
        if (rest := total - len(found)) > 0:
            self.line("  ", (self.say("more", count=rest), QUIET))

    def _printed(self, articles: Sequence[ArticleRow]) -> Iterator[Text]:
        """Where else a text was printed."""
        yield Text(self.say("also_printed"), style=QUIET)
        for one in articles[:PLACES]:
            told = [self._published(one), plain(one.place), plain(one.source or one.id)]
            yield Text("  " + " · ".join(filter(None, told)), style=QUIET)
        if (rest := len(articles) - PLACES) > 0:
            yield Text("  " + self.say("also_more", count=rest), style=QUIET)

    def link(self, certainty: str | None, judged: Sequence[Judged]) -> str:
        """How sure it is what is meant; and who decided so, and why."""
        said = dict.fromkeys(self.say("decided_so", by=plain(one.by), why=plain(one.why)) for one in judged)
        return "\n".join([self.say(certainty) if certainty else "", *said])

    def _published(self, article: ArticleRow) -> str:
        return day(article.published, self.lang) or self.say("undated")

    def _choices(self, documents: Iterable[Cited]) -> None:
        """The documents that a question may mean, and how to ask for one of them."""
        documents = list(documents)
        self.documents(documents)
        self.line((self.say("several", count=len(documents), example=f'"{_narrowest(documents)}"'), QUIET))
        self.line()

    def documents(self, documents: Iterable[Cited]) -> None:
        """Documents, one in a row."""
        table = self.table("col_document", "col_issuer", "col_date", "col_term", "col_count", "col_name")
        for cited in documents:
            document = cited.document
            told = plain(document.title) or (document.names[0] if document.names else "")
            unknown = "" if document.known else f" ({self.say('unknown')})"
            table.add_row(Text(_short(plain(name(document)), 60), style=STRONG), plain(document.issuer),
                          day(document.date, self.lang) or str(document.year or ""), document.term or "",
                          number(cited.total, self.lang), Text(_short(told) + unknown, style=QUIET))
        self.console.print(table)

    def article_rows(self, articles: Iterable[ArticleRow]) -> None:
        """Articles, one in a row."""
        table = self.table("col_date", "col_place", "col_title", "col_id")
        for article in articles:
            note = f" ({self.say('reprint_of', id=plain(article.first_print))})" if article.reprint else ""
            table.add_row(self._published(article), plain(article.place), Text(plain(article.title) + note),
                          Text(plain(article.id), style=QUIET))
        self.console.print(table)

    def listing(self, listing: Listing) -> None:
        """Documents, then articles, and how many more there are."""
        if listing.documents:
            self.documents(listing.documents)
        if listing.articles:
            self.article_rows(listing.articles)
        shown = len(listing.documents) + len(listing.articles)
        if not shown:
            self.line(self.say("nothing"))
        if listing.total is not None and listing.total > shown:
            self.line((self.say("more_rows", shown=shown, count=listing.total), QUIET))

    def document_page(self, cited: Cited) -> None:
        """A document's record, how often it is cited, and its newest articles."""
        document = cited.document
        facts = {
            "id": document.id, "type": document.type, "symbol": document.symbol, "issuer": document.issuer,
            "date": day(document.date, self.lang), "term": document.term, "session": document.session,
            "title": document.title, "names": "; ".join(document.names), "signer": document.signer,
            "status": None if cited.status else document.status,
            "register": self._register(document),
            "cited": counted(cited.total, cited.texts, self.lang),
            "years": ", ".join(f"{year or self.say('undated')}: {count}" for year, count in cited.years),
        }  # fmt: skip
        self.line((plain(name(document)), STRONG))
        self._facts(facts)
        if cited.status:
            self.standing(cited.status)
        if cited.articles:
            self.line((self.say("newest"), STRONG))
            self.citing(cited)

    def _register(self, document: Document) -> str:
        """Whether a document is in the register, and what the user's own says of it."""
        if document.own:
            from graph.added.own_register import in_place_of  # needed by few
            from graph.register import Register
            from viz.changed import in_place

            return in_place(*in_place_of(document, Register.shipped()), self.lang)
        return self.say("known" if document.known else "unknown")

    def standing(self, status: Status) -> None:
        """How a document stands on a day, and since when."""
        self.line((self.say("field_standing", day=day(status.day, self.lang)), QUIET), "  ",
                  plain(standing(status, self.lang)))

    def article_page(self, page: ArticlePage) -> None:
        """An article's text with its citations marked, and what each is taken for."""
        article = page.article
        self.line((plain(titled(article)), STRONG))
        self._facts({"id": article.id, "published": self._published(article), "place": article.place,
                     "source": article.source})
        if page.reprints:
            self.line(Text("\n").join(self._printed(page.reprints)))
        table = self.table("col_citation", "col_taken", "col_link")
        body, at = Text(), 0
        for one in page.citations:
            quote = plain(page.text[one.start : one.end])
            if one.start >= at:                      # a citation in another one's title is marked with it
                body.append_text(Text(plain(page.text[at : one.start]))).append_text(self.quoted(quote))
                at = one.end
            taken = "\n".join(f"{name(document)} ({document.id})" for document in one.documents)
            table.add_row(" ".join(quote.split()), plain(taken), self.link(one.certainty, one.judged))
        self.console.print(body.append(plain(page.text[at:])))
        self.console.print(table if page.citations else Text(self.say("cites_none"), style=QUIET))

    def _facts(self, facts: dict[str, str | None]) -> None:
        table = Table.grid(padding=(0, 2))
        for field, value in facts.items():
            if value:
                table.add_row(Text(self.say(f"field_{field}"), style=QUIET), plain(value))
        self.console.print(table)

    def stats(self, stats: Stats) -> None:
        """How much a store holds."""
        table = Table.grid(padding=(0, 2))
        table.add_column()
        table.add_column(justify="right")
        for field in ("articles", "reprints", "documents", "known", "register", "citations"):
            table.add_row(self.say(f"stats_{field}"), number(getattr(stats, field), self.lang))
        for certainty, count in stats.certainty.items():
            table.add_row("  " + self.say(certainty), number(count, self.lang))
        for year, count in stats.years.items():
            table.add_row("  " + (year or self.say("undated")), number(count, self.lang))
        self.console.print(table)


def _narrowest(documents: list[Cited]) -> str:
    """A way to say the first document and no other."""
    first: Document = documents[0].document
    named_so = [cited.document for cited in documents if name(cited.document) == name(first)]
    if len(named_so) == 1:
        return name(first)
    years = [document.date.year for document in named_so if document.date]
    if first.date and years.count(first.date.year) == 1:
        return f"{name(first)} năm {first.date.year}"
    return first.id


def _short(text: str, most: int = 90) -> str:
    return text if len(text) <= most else text[: most - 1].rsplit(" ", 1)[0] + "…"


def _cell(value: Any) -> str:
    """A value of any kind on a few lines."""
    if isinstance(value, list | dict):
        value = msgspec.json.encode(value).decode()
    return "" if value is None else plain(str(value))
