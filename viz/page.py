"""One file that holds a picture of the graph, to be opened anywhere and sent to anyone.

pyvis draws it. Of its page only the library and the script that draws are kept; around them stand our
own words, style and scripts, and a policy lets nothing else run and nothing be fetched.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import Path
from typing import Any

import msgspec
import regex

from viz import kinds
from viz.block import as_data
from viz.drawn import Drawn
from viz.errors import PageHasChanged
from viz.layout import positions
from viz.look import LINES, bends, label, looks, plain, size
from viz.model import Link, Network
from viz.pictured import pictured
from viz.words import number, say_on_page

HERE = Path(__file__).parent
SCRIPTS = ("words.js", "labels.js", "details.js", "choice.js", "page.js")
"""Our scripts, each building upon those before it."""
AWAKE = 'document.documentElement.classList.add("js");'
"""Runs first of all, so that what needs scripts is never seen without them."""

OUTSIDE = """<center>
<h1></h1>
</center>

<!-- <link rel="stylesheet" href="../node_modules/vis/dist/vis.min.css" type="text/css" />
<script type="text/javascript" src="../node_modules/vis/dist/vis.js"> </script>-->
        <link
          href="https://cdn.jsdelivr.net/npm/bootstrap@5.0.0-beta3/dist/css/bootstrap.min.css"
          rel="stylesheet"
          integrity="sha384-eOJMYsd53ii+scO/bJGFsiCZc+5NDVN2yr8+0RDqr0Ql0h+rP48ckxlpbzKgwra6"
          crossorigin="anonymous"
        />
        <script
          src="https://cdn.jsdelivr.net/npm/bootstrap@5.0.0-beta3/dist/js/bootstrap.bundle.min.js"
          integrity="sha384-JEW9xMcG8R+pH31jmWH6WWP0WintQrMb4s7ZOdauHnUtxwoG2vI5DkLtS3qm9Ekf"
          crossorigin="anonymous"
        ></script>


        <center>
          <h1></h1>
        </center>
"""
"""What pyvis 0.3.2 would fetch from elsewhere, even where it is told to put all in one file."""
MAP = "\n//# sourceMappingURL=vis-network.min.js.map"
"""Another file that the tools of a browser would look for."""
PAGE = regex.compile(
    r"\s+".join((
        '<html>', '<head>', '<meta charset="utf-8">', '<script>(?P<choosing>.*?)</script>',
        '<style>(?P<style>.*?)</style>', '<script>(?P<library>.*?)</script>', regex.escape(OUTSIDE.strip()),
        r'<style type="text/css">\s+#mynetwork \{[^{}]*\}\s+</style>', '</head>', '<body>',
        '<div class="card" style="width: 100%">', '<div id="mynetwork" class="card-body"></div>', '</div>',
        '<script type="text/javascript">(?P<drawing>.*?)</script>', '</body>', '</html>')),
    regex.S)  # fmt: skip
"""The page of pyvis, all of it."""
OPTIONS = {
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {"hover": True, "hideEdgesOnDrag": True, "hideEdgesOnZoom": True, "tooltipDelay": 150},
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 4,
              # Names are drawn by labels.js, which leaves out those that would stand upon each other.
              "scaling": {"label": {"enabled": False, "drawThreshold": 100000}}},
    "edges": {"smooth": False, "selectionWidth": 1, "hoverWidth": 0.5,
              "arrows": {"to": {"enabled": True, "scaleFactor": 0.45}}},
}  # fmt: skip


AROUND_MIDDLE = 50.0
"""The radius kept free round the thing in the middle, so that its name has room."""


class Parts(msgspec.Struct, frozen=True):
    """What is kept of the page that pyvis writes."""

    library: str
    drawing: str


def page(drawn: Drawn, lang: str = "vi") -> bytes:
    """The file, opening in a language; the other one is a button away.

    PageHasChanged where pyvis writes another page than the one that is known.
    """
    parts = taken_apart(by_pyvis(drawn.network(lang), lang))
    style, *ours = ((HERE / "static" / "drawn" / name).read_text(encoding="utf-8") for name in ("page.css", *SCRIPTS))
    return _filled(pictured(drawn, lang), style, [AWAKE, parts.library, parts.drawing, *ours], lang).encode()


def _filled(picture: dict[str, Any], style: str, scripts: list[str], lang: str) -> str:
    import jinja2
    from markupsafe import Markup

    def told(value: Any) -> str:
        return value[lang] if isinstance(value, dict) else value or ""

    templates = jinja2.Environment(loader=jinja2.FileSystemLoader(HERE / "templates"), autoescape=True,
                                   trim_blocks=True, lstrip_blocks=True)  # fmt: skip
    return templates.get_template("drawn.html").render(
        picture=picture, lang=lang, policy=policy(scripts, style), data=Markup(as_data(picture)),
        style=Markup(style), scripts=[Markup(each) for each in scripts], told=told,
        names={thing["id"]: told(thing["name"]) for thing in picture["things"]},
        degrees=Counter(link[end] for link in picture["links"] for end in ("from", "to")),
        kinds=kinds.things(lang), number=lambda value: number(value, lang) if value else "",
        say=lambda key, **values: say_on_page("draw", key, lang, **values))  # fmt: skip


def by_pyvis(network: Network, lang: str) -> str:
    """The page that pyvis writes: things where they stand, under ids of our own."""
    from pyvis.network import Network as Pyvis

    ids = {thing.key: f"n{place}" for place, thing in enumerate(network.things)}
    sizes = {thing.key: size(thing, middle=thing.key == network.of) for thing in network.things}
    room = sizes | {network.of: AROUND_MIDDLE}
    places = positions(list(ids), [(link.source, link.target) for link in network.links], room)
    drawing = Pyvis(cdn_resources="in_line", directed=True)
    for thing in network.things:
        look, (x, y) = looks(thing.label), places[thing.key]
        drawing.add_node(ids[thing.key], label=label(thing.name) or thing.label, title=hint(thing.name, thing.detail),
                         shape=look.shape, size=sizes[thing.key], x=x, y=y, physics=True,
                         color={"background": look.colour, "border": look.edge, "hover": look.colour,
                                "highlight": {"background": look.colour, "border": look.edge}})  # fmt: skip
    for place, (link, bend) in enumerate(zip(network.links, bends(network.links), strict=True)):
        line = LINES[link.kind]
        broken = line.broken or link.planned or link.certainty == "ambiguous"
        colour = {"color": line.colour, "opacity": 0.7, "highlight": line.colour, "hover": line.colour}
        smooth = {"enabled": True, "type": "curvedCW", "roundness": bend} if bend else False
        drawing.add_edge(ids[link.source], ids[link.target], id=f"e{place}", title=called(link, lang), width=line.width,
                         dashes=broken, color=colour, smooth=smooth)  # fmt: skip
    drawing.set_options(msgspec.json.encode(OPTIONS).decode())
    written: str = drawing.generate_html(notebook=False)
    return written


def called(link: Link, lang: str) -> str:
    """What is said of a link under the pointer: its kind, and how often an article says it, if more than once."""
    name = kinds.links(lang)[link.kind]
    often = say_on_page("draw", "times", lang, count=link.count) if (link.count or 0) > 1 else None
    return " · ".join(filter(None, (name, often)))


def hint(name: str, detail: str | None) -> str:
    """What is said of a thing under the pointer; never with the letters that make pyvis show it as markup.

    >>> hint("Bài", "<a href=x>")
    'Bài\\n<a h\\u2060ref=x>'
    """
    said = "\n".join(filter(None, (plain(name), plain(detail))))
    return regex.sub("(?i)(?<=h)(?=ref)", "\u2060", said)


def taken_apart(written: str) -> Parts:
    """What is wanted of a page of pyvis; PageHasChanged where it is not, letter by letter, what it should be."""
    found = PAGE.fullmatch(written.strip())
    if found is None or MAP not in found["library"]:
        raise PageHasChanged("pyvis writes another page than that of 0.3.2; what it fetches cannot be told for sure")
    parts = Parts(found["library"].replace(MAP, ""), found["drawing"])
    if "</" in parts.drawing or "<script" in parts.drawing:
        raise PageHasChanged("pyvis no longer keeps markup out of the script that draws")
    return parts


def policy(scripts: Iterable[str], style: str) -> str:
    """What may run in the page: these scripts and this style, and nothing from elsewhere.

    >>> policy([], "")
    "default-src 'none'; script-src 'none'; style-src 'sha256-47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=';
    img-src data: blob:; base-uri 'none'; form-action 'none'"
    """
    run = " ".join(map(_hash, scripts)) or "'none'"
    return (f"default-src 'none'; script-src {run}; style-src {_hash(style)}; img-src data: blob:; "
            "base-uri 'none'; form-action 'none'")  # fmt: skip


def _hash(text: str) -> str:
    return f"'sha256-{b64encode(sha256(text.encode()).digest()).decode()}'"
