"""A store of articles by the dozen, made for pictures: one document that many cite, one that few do.

Everything in it is invented: no article, person or paper of that number is meant.
"""

from datetime import date as Day
from datetime import timedelta

from citations import Article
from graph.ingest import ingest
from graph.model import Document
from graph.register import Register

MUCH = "quy-dinh-901-qd-tw-2021"
"""Cited by all articles, more than are drawn one by one."""
FEW = "chi-thi-950-ct-tw-2022"
NAMES = ("Trần Thị Mẫu", "Lê Văn Ví", "Phạm Thị Dụ", "Hoàng Văn Thử", "Đỗ Thị Nghiệm", "Vũ Văn Thí")
PLACES = ("Gia Lai", "Thái Bình", "Hà Nội", "Cà Mau")


def register(number, title=lambda place: f"về việc thứ {place}"):
    """So many documents, the first of them the one that is much cited."""
    rows = [Document(MUCH, "quy định", 901, symbol="QĐ/TW", issuer="Bộ Chính trị", date=Day(2021, 3, 1), term="XIII",
                     title=title(0), signer=NAMES[0], known=True),
            Document(FEW, "chỉ thị", 950, symbol="CT/TW", issuer="Ban Bí thư", date=Day(2022, 1, 5), term="XIII",
                     title=title(1), known=True)]  # fmt: skip
    rows += [Document(f"quy-dinh-{place}-qd-tw-2021", "quy định", place, symbol="QĐ/TW", issuer="Bộ Chính trị",
                      date=Day(2021, 3, 2), term="XIII", title=title(place), known=True)
             for place in range(300, 298 + number)]  # fmt: skip
    return Register(rows)


def articles(number, documents, *, like=None):
    """So many articles, one every ten days; `like` gives what is to be otherwise in one of them."""
    for place in range(number):
        others = {300 + (place * step) % max(1, documents - 2) for step in (3, 7, 11)} if documents > 2 else ()
        cited = ", ".join(f"Quy định số {other}-QĐ/TW ngày 2/3/2021 của Bộ Chính trị" for other in sorted(others))
        text = (f"Ngày làm việc, Bí thư Tỉnh ủy {NAMES[place % len(NAMES)]} quán triệt Quy định số 901-QĐ/TW ngày "
                f"1/3/2021 của Bộ Chính trị. 🌾 Hội nghị nghe thêm {cited}.")
        if place < 3:
            text += " Chỉ thị số 950-CT/TW ngày 5/1/2022 của Ban Bí thư cũng được nhắc lại."
        about = {"id": f"bai-{place}", "title": f"Bài thứ {place} về một việc ở cơ sở",
                 "published": Day(2022, 1, 10) + timedelta(days=10 * place) if place else None,
                 "place": PLACES[place % len(PLACES)], "source": f"https://bao.vidu/bai-{place}"}  # fmt: skip
        yield Article(**({"text": text} | about | (like(place) if like else {})))


def filled(path, number=100, documents=60, **more):
    """A store in a file with so many articles and documents."""
    titled = {"title": more.pop("title")} if "title" in more else {}
    ingest(articles(number, documents, **more), str(path), register=register(documents, **titled))
    return str(path)
