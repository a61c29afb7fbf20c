"""A picture in which every name, title, id, place, address and passage is one of some strings."""

from graph.answers import ArticleRow
from graph.model import Edge, Node
from viz.drawn import Drawn, Group, Pair
from viz.model import Words, key


def hostile(strings):
    """The picture: for every string an article, a document, an official and a body, and all in one group."""
    middle = Node("Document", "middle", {"type": "quy định", "number": 1, "title": strings[0], "known": False})
    nodes, edges = [middle], []
    for place, text in enumerate(strings):
        said = [{"article": f"a{place}", "start": 0, "end": 1, "text": f"x{text}y", "at": [1, 1 + len(text)]}]
        post = {"title": text, "org": text, "from": None, "until": None, "articles": [text]}
        nodes += [
            Node("Article", f"{text}a{place}", {"title": text, "published": None, "place": text, "source": text}),
            Node("Document", f"{text}d{place}", {"type": text, "title": text, "issuer": text, "term": text}),
            Node("Official", f"{text}o{place}", {"name": text, "posts": [post], "mentioned": 1}),
            Node("Organisation", f"{text}b{place}", {"name": text}),
        ]
        edges += [
            Edge("CITES", f"{text}a{place}", "middle", {"certainty": "inferred", "passages": said}),
            Edge("GUIDES", f"{text}d{place}", "middle", {"planned": True, "passages": said}),
            Edge("SIGNED", f"{text}o{place}", "middle", {"passages": said}),
            Edge("HELD", f"{text}o{place}", f"{text}b{place}", {"posts": [post]}),
        ]
    rows = tuple(ArticleRow(f"{text}g{place}", text, None, text, text) for place, text in enumerate(strings))
    words = tuple(Words(f"a{place}", text, (0, len(text))) for place, text in enumerate(strings))
    group = Group("groups/x", key("Document", "middle"), "CITES", None, len(rows), rows, words)
    pair = Pair(key("Document", "middle"), key("Document", f"{strings[0]}d0"), 1, words)
    articles = {f"a{place}": row for place, row in enumerate(rows)}
    return Drawn(key("Document", "middle"), tuple(nodes), (group,), tuple(edges), (pair,), articles, 7)
