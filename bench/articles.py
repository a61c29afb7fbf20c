"""Articles for the store's figures: 3 KB each, dated, citing documents as unevenly as papers do.

Sentences are those of `corpus.py`. One document, the hub, has a hundredth of all citations (twice that
is written, for in articles older than it the same words mean another); the others follow with falling
frequency, over five types, three terms and their numbers.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from datetime import date as Day
from datetime import timedelta
from itertools import accumulate

from corpus import LEADS, TAILS, filler

from citations import Article

ARTICLE_BYTES = 3_000
HUB_SHARE = 0.02
HUB = ("Quy định", 142, "QĐ/TW", "Bộ Chính trị", Day(2024, 4, 23))
KINDS = (("Quy định", "QĐ/TW", "Bộ Chính trị"), ("Chỉ thị", "CT/TW", "Ban Bí thư"),
         ("Kết luận", "KL/TW", "Bộ Chính trị"), ("Nghị quyết", "NQ/TW", "Bộ Chính trị"),
         ("Hướng dẫn", "HD/BTCTW", "Ban Tổ chức Trung ương"))
TERMS = (Day(2011, 2, 1), Day(2016, 2, 1), Day(2021, 2, 15))
NUMBERS = 320
PLACES = ("Hà Nội", "Gia Lai", "Vĩnh Phúc", "Đà Nẵng", "Cần Thơ", "Quảng Ninh", "Nghệ An", "Lâm Đồng")

Paper = tuple[str, int, str, str, Day]


def papers(rng: random.Random) -> list[Paper]:
    """The documents there are, in the order of how often they are cited; the numbers follow the days."""
    made = [(kind, number, symbol, issuer, start + timedelta(days=number * 1800 // NUMBERS))
            for kind, symbol, issuer in KINDS for start in TERMS for number in range(1, NUMBERS + 1)]
    rng.shuffle(made)
    return [paper for paper in made if paper[:2] != HUB[:2]]


def cited(rng: random.Random, paper: Paper) -> str:
    """A mention: with everything, with number and symbol, or with number and issuer."""
    kind, number, symbol, issuer, day = paper
    form = rng.random()
    if form < 0.45:
        return f"{kind} số {number}-{symbol}, ngày {day.day}/{day.month}/{day.year} của {issuer}"
    if form < 0.8:
        return f"{kind} số {number}-{symbol}"
    return f"{kind} {number} của {issuer}"


def articles(count: int, per_kilobyte: float = 1.0, seed: int = 142) -> Iterator[Article]:
    """The same articles for the same arguments; published from 2016 to 2025, in no order."""
    rng = random.Random(seed)
    others = papers(rng)
    weights = list(accumulate(1 / (rank + 20) ** 0.65 for rank in range(len(others))))
    owed = 0.0
    for number in range(count):
        published = Day(2016, 1, 1) + timedelta(days=rng.randrange(3650))
        sentences: list[str] = []
        written = 0
        while written < ARTICLE_BYTES:
            sentence = filler(rng)
            if owed >= 1:
                hub = rng.random() < HUB_SHARE
                paper = HUB if hub else rng.choices(others, cum_weights=weights)[0]
                sentence = f"{rng.choice(LEADS)} {cited(rng, paper)}{rng.choice(TAILS)}"
                owed -= 1
            size = len(sentence.encode()) + 1
            sentences.append(sentence)
            written += size
            owed += size * per_kilobyte / 1000
        text = "\n\n".join(" ".join(sentences[at : at + 5]) for at in range(0, len(sentences), 5))
        yield Article(text, id=f"bai-{number:07}", title=f"Chuyện ở xã, kỳ {number}", published=published,
                      place=rng.choice(PLACES), source=f"https://bao.vidu/bai-{number:07}")
