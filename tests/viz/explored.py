"""A few articles behind the explorer's server, odd ids and titles among them."""

from datetime import date as Day

from citations import Article
from tests.graph.stores import ARTICLES

DOCUMENT = "/documents/quy-dinh-142-qd-tw-2024"
ODD = "tin/ngày 1?x=%2F&y#z.json"
"""An id with everything that means something in an address."""
SOME = [
    *ARTICLES,
    Article("Đồng chí Trần Văn Mẫu, Bí thư Tỉnh ủy Gia Lai, quán triệt Quy định 142-QĐ/TW của Bộ Chính trị.", id="b-7",
            title="<b>Mẫu & vải</b>", published=Day(2025, 3, 1), place="Gia Lai", source="javascript:alert(1)"),
    Article("Quy định 142-QĐ/TW của Bộ Chính trị.", id=ODD, title="Mã lạ", published=Day(2025, 2, 2)),
    Article("Hai dòng.", id="dòng\nhai", title="Xuống dòng"),
    Article("Mã phần trăm.", id="%2e%2e", title="Phần trăm", source="https://bao.vidu/\x01"),
    Article("Quy định 142-QĐ/TW.", id="b-8", title="Nguồn lạ", published=Day(2025, 3, 2), source="https://bao.vidu/\x01"),
    Article("Ruộng bậc thang.", id="khong-nhan-de", title="\u200b\u2060", published=Day(2025, 1, 1)),
    Article("Quy định 142-QĐ/TW của Bộ Chính trị.", id="..", title="Hai chấm", published=Day(2025, 2, 1)),
]  # fmt: skip
