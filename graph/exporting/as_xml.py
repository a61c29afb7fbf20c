"""The graph as GraphML and as GEXF, written while it is read.

Letters that XML cannot hold are dropped from values; keys of nodes hold none.
"""

from __future__ import annotations

from collections.abc import Iterator
from xml.sax.saxutils import escape

import regex

from graph.exporting.flat import EDGE, NODE, Values, ends, flat_edge, flat_node, key
from graph.exporting.portion import Portion

NOT_XML = regex.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Letters that XML cannot hold, however they are written."""
_WRITTEN = {"\r": "&#13;", "\n": "&#10;", "\t": "&#9;", '"': "&quot;"}
"""What a reader would otherwise take for a space, or for the end of a value."""
HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'


def xml(value: object) -> str:
    """A value as it stands in XML.

    >>> xml('a<b>\\x00"'), xml(True), xml(142)
    ('a&lt;b&gt;&quot;', 'true', '142')
    """
    if isinstance(value, bool):
        return "true" if value else "false"
    return escape(NOT_XML.sub("", str(value)), _WRITTEN)


def graphml(portion: Portion) -> Iterator[str]:
    """GraphML: a directed graph, with the kinds of edges in `kind`."""
    yield HEAD + '<graphml xmlns="http://graphml.graphdrawing.org/xmlns">\n'
    for side, names in (("node", NODE), ("edge", EDGE)):
        for name, kind in names.items():
            yield f'<key id="{side[0]}_{name}" for="{side}" attr.name="{name}" attr.type="{kind}"/>\n'
    yield '<graph edgedefault="directed">\n'
    for node in portion.nodes():
        yield f'<node id="{xml(key(node.label, node.id))}">{_data("n", flat_node(node))}</node>\n'
    for number, edge in enumerate(portion.edges()):
        source, target = map(xml, ends(edge))
        data = _data("e", flat_edge(edge))
        yield f'<edge id="e{number}" source="{source}" target="{target}">{data}</edge>\n'
    yield "</graph>\n</graphml>\n"


def _data(side: str, values: Values) -> str:
    return "".join(f'<data key="{side}_{name}">{xml(value)}</data>' for name, value in values.items())


def gexf(portion: Portion) -> Iterator[str]:
    """GEXF, as Gephi reads it."""
    yield HEAD + '<gexf xmlns="http://www.gexf.net/1.2draft" version="1.2">\n'
    yield '<graph defaultedgetype="directed" mode="static">\n'
    for side, names in (("node", NODE), ("edge", EDGE)):
        yield f'<attributes class="{side}" mode="static">\n'
        for name, kind in names.items():
            yield f'<attribute id="{side[0]}_{name}" title="{name}" type="{kind}"/>\n'
        yield "</attributes>\n"
    yield "<nodes>\n"
    for node in portion.nodes():
        values = flat_node(node)
        yield (f'<node id="{xml(key(node.label, node.id))}" label="{xml(values["name"])}">'
               f'{_attributes("n", values)}</node>\n')  # fmt: skip
    yield "</nodes>\n<edges>\n"
    for number, edge in enumerate(portion.edges()):
        source, target = map(xml, ends(edge))
        yield (f'<edge id="e{number}" source="{source}" target="{target}" label="{edge.kind}">'
               f'{_attributes("e", flat_edge(edge))}</edge>\n')  # fmt: skip
    yield "</edges>\n</graph>\n</gexf>\n"


def _attributes(side: str, values: Values) -> str:
    each = "".join(f'<attvalue for="{side}_{name}" value="{xml(value)}"/>' for name, value in values.items())
    return f"<attvalues>{each}</attvalues>"
