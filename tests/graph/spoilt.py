"""A ledger in which the title of an article, a person, a post and the issuer of a document are one hostile string."""

from datetime import date as Day
from pathlib import Path

from citations import Article
from graph.ingest import ingest
from graph.model import Change, Document, Node
from graph.register import Register
from graph.sqlite_store import SqliteStore

SAID = "Kết luận 14 <b>mới</b> & \"nêu gương\" 'a' </script><img src=x onerror=window.pwned=1> =1+1"
DOCUMENT, ARTICLE, OFFICIAL = "quy-dinh-142-qd-tw-2024", "bai-la", "tran-van-mau"
TEXT = "Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Gia Lai, quán triệt Quy định số 142-QĐ/TW ngày 23/4/2024. Hết."


def spoilt(path: Path | str, said: str = SAID) -> str:
    """The ledger; what no text can be read to say of a person is put into its graph."""
    address = str(path)
    register = Register([Document(DOCUMENT, "quy định", 142, symbol="QĐ/TW", issuer=said, date=Day(2024, 4, 23),
                                  term="XIII", title=said, known=True)])  # fmt: skip
    ingest([Article(TEXT, id=ARTICLE, title=said, place=said, published=Day(2024, 6, 1), source=said)], address,
           register=register)  # fmt: skip
    with SqliteStore.open(address, write=True) as store:
        position = store.position() + 1
        person = store.node("Official", OFFICIAL)
        assert person is not None
        post = {"title": said, "org": said, "from": None, "until": None, "articles": [ARTICLE]}
        named = Node("Official", OFFICIAL, person.properties | {"name": said, "posts": [post]})
        store.apply([Change(position, node=named)], position)
    return address
