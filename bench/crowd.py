"""The documents, bodies and people of a large generated world, and the words of its articles.

All names are put together by chance from parts; sentences are those of `corpus.py` and runs of syllables, which
fall off in frequency as words do. What comes first in a list is the most frequent.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Sequence
from datetime import date as Day
from datetime import timedelta
from itertools import accumulate

from corpus import filler
from msgspec import Struct
from msgspec.structs import replace

from graph.model import Document
from graph.words.keys import slug

PROVINCES = ("Hà Nội", "Gia Lai", "Đà Nẵng", "Cần Thơ", "Quảng Ninh", "Nghệ An", "Lâm Đồng", "Cà Mau", "Lào Cai",
             "Đắk Lắk", "Tây Ninh", "Thanh Hóa", "Hải Phòng", "An Giang", "Sơn La", "Khánh Hòa", "Đồng Nai",
             "Quảng Trị", "Phú Thọ", "Bắc Ninh", "Hưng Yên", "Ninh Bình", "Hà Tĩnh", "Cao Bằng",
             "Lạng Sơn")  # fmt: skip
CENTRAL = ("Bộ Chính trị", "Ban Bí thư", "Ban Chấp hành Trung ương", "Ban Tổ chức Trung ương",
           "Ban Tuyên giáo Trung ương", "Ủy ban Kiểm tra Trung ương", "Chính phủ", "Quốc hội")  # fmt: skip
LOCAL = ("Tỉnh ủy", "Ủy ban nhân dân tỉnh", "Hội đồng nhân dân tỉnh", "Sở Y tế tỉnh", "Sở Nội vụ tỉnh",
         "Ban Tổ chức Tỉnh ủy", "Ban Tuyên giáo Tỉnh ủy", "Công an tỉnh")  # fmt: skip
KINDS = (("quy định", "QĐ"), ("chỉ thị", "CT"), ("kết luận", "KL"), ("nghị quyết", "NQ"), ("hướng dẫn", "HD"),
         ("kế hoạch", "KH"), ("thông báo", "TB"))  # fmt: skip
TITLES = ("Bí thư", "Phó Bí thư", "Chủ tịch", "Phó Chủ tịch", "Giám đốc", "Phó Giám đốc", "Ủy viên", "Trưởng ban")
FAMILIES = ("Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Phan", "Vũ", "Đặng", "Bùi", "Đỗ", "Hồ", "Ngô")
MIDDLES = ("Văn", "Thị", "Đức", "Minh", "Hữu", "Xuân", "Quang", "Ngọc", "Thanh", "Đình", "Công", "Bá")
LAST = ("Mẫu", "Ví", "Dụ", "Thử", "Lúa", "Sen", "Tre", "Gạo", "Suối", "Đồi", "Bưởi", "Cam", "Quýt", "Mận", "Đào",
        "Trúc", "Khế", "Na", "Sim", "Mía", "Cau", "Dừa", "Đa", "Bàng", "Phượng", "Gấc", "Bầu", "Bí", "Mướp",
        "Khoai", "Sắn", "Ngô", "Kê", "Vừng", "Lạc", "Đậu", "Chè", "Hồi", "Quế", "Nghệ", "Gừng", "Riềng")  # fmt: skip
ONSETS = ("b", "c", "ch", "d", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s", "t", "th",
          "tr", "v", "x")  # fmt: skip
RHYMES = ("a", "á", "ạ", "ai", "ải", "an", "ạn", "ang", "áo", "ay", "ân", "ất", "âu", "ẻ", "en", "ê", "ệ", "ênh",
          "i", "ị", "iên", "iệt", "inh", "o", "ó", "oan", "oi", "ong", "ô", "ộ", "ôn", "ống", "ơ", "ời", "u", "ụ",
          "ung", "ươn", "ường", "uy", "ứ")  # fmt: skip

HUB = Document("quy-dinh-142-qd-tw-2005", "quy định", 142, symbol="QĐ/TW", issuer="Bộ Chính trị", date=Day(2005, 3, 1),
               term="IX", title="về trồng cây ven đường", known=True)  # fmt: skip
HUB_OFFICIAL = "nguyen-van-mau-hub"
FIRST, DAYS = Day(2006, 1, 1), 7300
"""The day of the first article, and how many days there are."""
SENTENCES, RARE = 20_000, 40_000
SIGNED, REPLACED = 0.3, 0.2
"""How many documents of the register name their signer, or one that they replaced."""


class Post(Struct, frozen=True):
    """A post that somebody holds from a day on."""

    title: str
    org: str
    since: Day


class Somebody(Struct, frozen=True):
    """An official: who has which post when is told by the day of an article."""

    id: str
    name: str
    posts: tuple[Post, ...]
    """The first one first."""

    def post_on(self, day: Day) -> int:
        """The place of the post held on a day."""
        return max((at for at, post in enumerate(self.posts) if post.since <= day), default=0)


def falling(count: int, power: float) -> list[float]:
    """Weights for `random.choices`, summed up, that fall with the rank as frequencies do."""
    return list(accumulate(1 / (rank + 1) ** power for rank in range(count)))


def documents(rng: random.Random, count: int, known: int) -> list[Document]:
    """So many documents, the hub first; `known` of them in the register, wherever they stand."""
    made = {HUB.id: HUB}
    while len(made) < count:
        kind, mark = rng.choice(KINDS)
        central = rng.random() < 0.4
        place = rng.choice(PROVINCES)
        issuer = rng.choices(CENTRAL, (9, 5, 3, 2, 1, 1, 2, 1))[0] if central else f"Tỉnh ủy {place}"
        number, day = rng.randint(1, 400), Day(1990, 1, 1) + timedelta(days=rng.randrange(12_900))
        symbol = f"{mark}/{'TW' if central else 'TU'}"
        id = slug(f"{kind} {number} {symbol} {'' if central else place} {day.year}")
        title = f"về {' '.join(filler(rng).rstrip('.').split()[:9]).lower()}"
        made.setdefault(id, Document(id, kind, number, symbol=symbol, issuer=issuer, date=day, title=title,
                                     term=_term(day), known=rng.random() < known / count))  # fmt: skip
    return list(made.values())


def _term(day: Day) -> str:
    starts = ((2021, "XIII"), (2016, "XII"), (2011, "XI"), (2006, "X"), (2001, "IX"), (1996, "VIII"))
    return next((term for year, term in starts if day.year >= year), "VII")


def officials(rng: random.Random, count: int) -> list[Somebody]:
    """So many people, the hub first; many names are borne by several of them."""
    names = [" ".join(map(rng.choice, (FAMILIES, MIDDLES, LAST))) for _ in range(count)]
    names[0] = "Nguyễn Văn Mẫu"
    shared, made, given = Counter(names), [], Counter[str]()
    for at, name in enumerate(names):
        home = rng.choice(PROVINCES)
        id = slug(name if shared[name] == 1 else f"{name} {home}")
        given[id] += 1
        if given[id] > 1:
            id = f"{id}-{given[id]}"
        start = FIRST + timedelta(days=rng.randrange(DAYS // 2))
        posts = tuple(Post(*_office(rng, home), start + timedelta(days=1400 * place))
                      for place in range(rng.choice((1, 1, 2, 3))))  # fmt: skip
        made.append(Somebody(HUB_OFFICIAL if at == 0 else id, name, tuple({post.org: post for post in posts}.values())))
    return made


def _office(rng: random.Random, home: str) -> tuple[str, str]:
    if rng.random() < 0.12:
        return "Ủy viên Ban Chấp hành Trung ương", "Ban Chấp hành Trung ương"
    org = rng.choice(CENTRAL) if rng.random() < 0.1 else f"{rng.choice(LOCAL)} {home}"
    return f"{rng.choice(TITLES)} {org}", org


class Words:
    """Sentences to fill articles with: common words in most of them, others in a handful."""

    def __init__(self, rng: random.Random) -> None:
        self._rng = rng
        syllables = [onset + rhyme for onset in ONSETS for rhyme in RHYMES]
        rng.shuffle(syllables)
        weights = falling(len(syllables), 1.0)
        runs = (rng.choices(syllables, cum_weights=weights, k=rng.randint(8, 18)) for _ in range(SENTENCES))
        self._sentences = [f"{' '.join(run).capitalize()}." for run in runs] + [
            filler(rng) for _ in range(SENTENCES // 2)]  # fmt: skip
        self._rare = ["".join(rng.choices(syllables, k=3)) for _ in range(RARE)]

    def sentences(self, count: int) -> list[str]:
        """So many sentences, the last one with a word of few articles."""
        return [*self._rng.choices(self._sentences, k=count - 1), f"Ở {self.rare()} cũng vậy."]

    def rare(self) -> str:
        """A word that stands in a few articles of a million."""
        return self._rng.choice(self._rare)


def registered(rng: random.Random, items: Sequence[Document], people: Sequence[Somebody]) -> list[Document]:
    """The documents with what a register adds to some: who signed, and which one was replaced."""
    found, before = [], None
    for item in items:
        if item.known:
            signer = rng.choice(people).name if rng.random() < SIGNED else None
            replaced = (before.id,) if before and before.date < item.date and rng.random() < REPLACED else ()
            item = before = replace(item, signer=signer, replaces=replaced)
        found.append(item)
    return found


def only(items: Sequence[Document], before: Day) -> list[Document]:
    """The documents issued before a day."""
    return [item for item in items if item.date and item.date < before]
