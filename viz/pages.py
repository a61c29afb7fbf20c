"""Pages out of templates: the words of a language, addresses, and whatever else a template may ask for."""

from __future__ import annotations

from functools import cache, partial
from hashlib import blake2b
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import jinja2
from markupsafe import Markup

from graph.persons import organisations
from graph.resolving.fullform import full, name, short, subject
from viz import addresses, kinds, names
from viz.asked import Asked
from viz.block import as_data
from viz.chart import chart
from viz.words import LANGUAGES, number, page_words, say

STATIC = Path(__file__).parent / "static"
SHOWN = 3
"""Passages shown of one link."""


class NoLibrary(Exception):
    """pyvis is not installed as a whole: a fault of the installation, not of the reader."""


def vis_files() -> tuple[Path, Path]:
    """Script and style sheet of vis-network, out of the installed pyvis.

    The package is only looked up: importing it loads much that is not needed here.
    """
    found = find_spec("pyvis")
    for place in found.submodule_search_locations or () if found else ():
        folder = Path(place, "templates", "lib", "vis-9.1.2")
        files = (folder / "vis-network.min.js", folder / "vis-network.css")
        if all(file.is_file() for file in files):
            return files
    raise NoLibrary("pyvis 0.3.2 with vis-network 9.1.2 is not there; install vankien again")


@cache
def stamp() -> str:
    """A word in the addresses of scripts and styles that changes with them: browsers may keep what they have."""
    files = sorted(path for path in STATIC.iterdir() if path.is_file())
    return blake2b(b"".join(path.read_bytes() for path in (*files, *vis_files())), digest_size=6).hexdigest()


class Templates:
    """The templates of this package."""

    def __init__(self) -> None:
        self._made = jinja2.Environment(
            loader=jinja2.FileSystemLoader(Path(__file__).parent / "templates"), autoescape=True,
            undefined=jinja2.StrictUndefined, trim_blocks=True, lstrip_blocks=True, auto_reload=False)  # fmt: skip
        self._made.globals |= {"name": name, "full": full, "short": short, "subject": subject, "chart": chart,
                               "outward": addresses.outward, "titled": names.titled, "SHOWN": SHOWN,
                               "body_id": organisations.id_of, "languages": LANGUAGES,
                               "scripts": _scripts(), "static": f"/static/{stamp()}"}  # fmt: skip
        self._words = {lang: _block(lang) for lang in LANGUAGES}

    def page(self, template: str, about: dict[str, Any], asked: Asked, own: str) -> str:
        """A page in the language asked for; addresses name the language where it is not the explorer's own."""
        lang = asked.lang
        spoken = lang if lang != own else None
        tools = {
            "t": partial(say, lang=lang),
            "day": partial(names.day, lang=lang),
            "moment": partial(names.moment, lang=lang),
            "between": partial(names.between, lang=lang),
            "post": partial(names.post, lang=lang),
            "n": partial(number, lang=lang),
            "counted": partial(names.counted, lang=lang),
            "standing": partial(names.standing, lang=lang),
            "address": partial(addresses.address, lang=spoken),
            "to": partial(addresses.to, lang=spoken),
            "here": partial(addresses.changed, asked.path, asked.query),
            "as_json": addresses.changed(f"{asked.path}.json", asked.query),
            "own": own,
            "lang": lang,
            "asked": asked,
            "words": self._words[lang],
        }
        return self._made.get_template(template).render(tools | about)


def _scripts() -> list[str]:
    """The scripts of a page with a picture, named in its head so that a browser fetches all of them at once."""
    return sorted(path.name for path in STATIC.glob("*.js"))


def _block(lang: str) -> Markup:
    """The words of scripts as JSON that may stand inside a page."""
    words = kinds.things(lang) | {f"all_{label}": text for label, text in kinds.many(lang).items()}
    words |= {f"kind_{kind}": text for kind, text in kinds.links(lang).items()}
    return Markup(as_data(words | kinds.sides(lang) | page_words("script", lang)))
