"""The explorer: every page of the graph under an address of its own, each also as JSON.

Pages are made on the server and read without scripts; `static/` adds suggestions and the picture.
"""

from __future__ import annotations

import traceback
from collections.abc import AsyncIterator, Callable, Mapping, Sequence
from contextlib import asynccontextmanager
from datetime import date as Day
from pathlib import Path
from typing import Any

import msgspec
from anyio import to_thread
from starlette.applications import Starlette
from starlette.convertors import StringConvertor, register_url_convertor
from starlette.middleware import Middleware
from starlette.middleware.gzip import GZipMiddleware
from starlette.requests import Request
from starlette.responses import FileResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Mount, Route
from starlette.staticfiles import StaticFiles
from starlette.types import ASGIApp

from citations.errors import UserError
from graph.store import Store
from graph.troubles import StoreTrouble, TooSlow
from viz import found_pages, list_pages, picture_data, thing_pages
from viz.addresses import FORMS, address
from viz.asked import LONGEST_ID, Asked, language, read
from viz.given import Answers, Given
from viz.model import LABELS, WORDS
from viz.pages import STATIC, Templates, stamp, vis_files
from viz.reply import Feed, Moved, Reply
from viz.serving import THREADS, NotThere, Shield, Stores, logged
from viz.words import say

OK = 200
QUICKLY = 3
"""How hard answers are packed: 9 takes five times as long, while everybody else waits, for a sixth less."""
Answer = Callable[[Store, Asked], Reply | Feed | Moved]

PAGES: dict[str, Answer] = {
    "/": list_pages.first,
    "/index": list_pages.first,
    "/search": found_pages.search,
    "/path": found_pages.path,
    "/documents": list_pages.documents,
    "/articles": list_pages.articles,
    "/officials": list_pages.officials,
    "/organisations": list_pages.organisations,
}
"""Path → what makes the page."""
KEPT = {"cache-control": "public, max-age=31536000, immutable"}
"""For scripts and styles under their stamp: browsers keep them, for another content has another address."""
DATA: dict[str, Answer] = {
    "/suggest.json": picture_data.suggest,
    "/network.json": picture_data.network_data,
    "/sides.json": picture_data.sides,
}
"""Path → what scripts ask for."""


def application(store: str, lang: str, hosts: Sequence[str]) -> ASGIApp:
    """The explorer over the store at an address, in a language, answering under some names of hosts."""
    explorer = _Explorer(Stores(store), lang)
    middleware = [Middleware(GZipMiddleware, minimum_size=2000, compresslevel=QUICKLY)]
    app = Starlette(routes=list(explorer.routes()), middleware=middleware, lifespan=_few_threads)
    return Shield(app, hosts, lang)         # around all, also what answers where everything else has failed


@asynccontextmanager
async def _few_threads(_app: Starlette) -> AsyncIterator[None]:
    """Each thread keeps a connection, so there are few."""
    to_thread.current_default_thread_limiter().total_tokens = THREADS
    yield


class _Explorer:
    def __init__(self, stores: Stores, lang: str) -> None:
        self._stores = stores
        self._lang = lang
        self._templates = Templates()
        self._kept = Answers()

    def routes(self) -> Sequence[BaseRoute]:
        pages = [Route(path, self._answers(make, path)) for path, make in PAGES.items()]
        pages += [Route(f"{path}.{form}", self._answers(make, path, form)) for path, make in PAGES.items()
                  for form in FORMS if path != "/"]  # fmt: skip
        data = [Route(path, self._answers(make, path, "json")) for path, make in DATA.items()]
        things = [Route(f"/{word}/{{id:anything}}", self._thing(label)) for word, label in LABELS.items()]
        places: dict[str, dict[str, str]] = {f"/static/{stamp()}": KEPT, "/static": {}}
        vis = [Route(f"{where}/vis/{file.name}", _file(file, headers)) for where, headers in places.items()
               for file in vis_files()]  # fmt: skip
        static = [Mount(where, _Static(headers)) for where, headers in places.items()]
        return [*pages, *data, *things, *vis, *static, Route("/{rest:anything}", self._nothing)]

    def _answers(self, make: Answer, path: str, form: str | None = None) -> Callable[[Request], Response]:
        def endpoint(request: Request) -> Response:
            return self._answer(make, self._asked(request, form, path))

        return endpoint

    def _nothing(self, request: Request) -> Response:
        """No page has this address; what it would lead on to is the first one."""
        path = request.url.path
        form = next((form for form in FORMS if path.endswith(f".{form}")), None)
        asked = self._asked(request, form, "/")
        return self._trouble(asked, 404, NotThere(address=path[:100]).text(asked.lang))

    def _thing(self, label: str) -> Callable[[Request], Response]:
        """A thing by its id, or one of its forms."""
        make = thing_pages.PAGES[label]

        def endpoint(request: Request) -> Response:
            id: str = request.path_params["id"]
            before, dot, ending = id.rpartition(".")
            form = ending if dot and before and ending in FORMS else None
            id = before if form else id
            if not id:
                return RedirectResponse(f"/{WORDS[label]}", 308)
            path, _, named = address(label, id).partition("?")
            asked = self._asked(request, form, path)
            query = asked.query if not named else (("id", id), *asked.query)
            return self._answer(make, msgspec.structs.replace(asked, id=id, query=query))

        return endpoint

    def _asked(self, request: Request, form: str | None, path: str) -> Asked:
        base = f"{request.url.scheme}://{request.url.netloc}"
        query = read(request.query_params.multi_items())
        return Asked(path, query, language(query, self._lang), form, base=base)

    def _answer(self, make: Answer, asked: Asked) -> Response:
        try:
            make, asked = _by_name(make, asked)
            with self._stores.reading() as store:
                said = (make, asked, Day.today(), store.state())
                with self._kept.of(said) as answer:
                    if answer:
                        return Response(answer.body, media_type=answer.media)
                    response = self._given(make(store, asked), asked)
                    if response.status_code == OK:
                        self._kept.keep(said, Given(bytes(response.body), response.media_type or ""))
                    return response
        except NotThere as error:
            return self._trouble(asked, 404, error.text(asked.lang))
        except TooSlow as error:
            return self._trouble(asked, 503, error.text(asked.lang).removeprefix(f"{self._stores.address}: "))
        except StoreTrouble as error:
            logged(str(error))
            return self._trouble(asked, 503, say("page_trouble", asked.lang))
        except UserError as error:
            return self._trouble(asked, 400, error.text(asked.lang))
        except Exception:                    # the last resort: told to the keeper whole, to the reader in a sentence
            logged(traceback.format_exc())
            return self._trouble(asked, 500, say("page_fault", asked.lang))

    def _given(self, reply: Reply | Feed | Moved, asked: Asked) -> Response:
        match reply:
            case Moved(label, id):
                return RedirectResponse(address(label, id, form=asked.form, lang=self._spoken(asked)), 308)
            case Feed(data):
                return Response(data, media_type="application/atom+xml")
        if asked.form == "json":
            return _json(reply.shape(), reply.status)
        if asked.form:
            raise NotThere(address=f"{asked.path}.{asked.form}")
        page = self._templates.page(reply.template, reply.about, asked, self._lang)
        return Response(page, reply.status, media_type="text/html")

    def _spoken(self, asked: Asked) -> str | None:
        return asked.lang if asked.lang != self._lang else None

    def _trouble(self, asked: Asked, status: int, text: str) -> Response:
        if asked.form:
            return _json({"error": text}, status)
        page = self._templates.page("error.html", {"text": text}, asked, self._lang)
        return Response(page, status, media_type="text/html")


def _by_name(make: Answer, asked: Asked) -> tuple[Answer, Asked]:
    """The page of a thing that is asked for by `id`, else the page itself."""
    label = LABELS.get(asked.path.strip("/"))
    id = asked.value("id", LONGEST_ID) if label else None
    return (thing_pages.PAGES[label], msgspec.structs.replace(asked, id=id)) if label and id else (make, asked)


class _Anything(StringConvertor):
    """All the rest of a path, line breaks included."""

    regex = r"[\s\S]*"

    def convert(self, value: str) -> str:
        """As it stands."""
        return value

    def to_string(self, value: str) -> str:
        """As it stands."""
        return value


register_url_convertor("anything", _Anything())


def _json(value: Any, status: int = 200) -> Response:
    return Response(msgspec.json.encode(value), status, media_type="application/json")


def _file(path: Path, headers: Mapping[str, str]) -> Callable[[Request], Response]:
    def endpoint(_request: Request) -> Response:
        return FileResponse(path, headers=headers)

    return endpoint


class _Static(StaticFiles):
    def __init__(self, headers: Mapping[str, str]) -> None:
        super().__init__(directory=STATIC)
        self._headers = headers

    def file_response(self, *args: Any, **kwargs: Any) -> Response:
        """A file with the headers of its place."""
        response = super().file_response(*args, **kwargs)
        response.headers.update(self._headers)
        return response
