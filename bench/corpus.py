"""Texts with a stated density of citations, the same at every run: filler in the manner of news."""

from __future__ import annotations

import random

ARTICLE_BYTES = 7_000

SUBJECTS = (
    "Lãnh đạo xã", "Người dân trong thôn", "Đoàn công tác", "Bà con tiểu thương", "Ban tổ chức lễ hội",
    "Các hộ nuôi cá", "Trường trung học", "Bệnh viện huyện", "Đội bóng chủ nhà", "Hợp tác xã rau sạch",
    "Công ty cấp nước", "Nhóm thanh niên tình nguyện", "Trạm khuyến nông", "Ông Ba Lành", "Chị Hạnh",
    "Chủ tịch UBND huyện Trần Văn Mẫu", "Ban Thường vụ Tỉnh ủy", "Hội đồng nhân dân tỉnh",
    "Đồng chí Bí thư Chi bộ", "Phó Giám đốc Sở Y tế Lê Thị Mẫu", "Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh",
    "Tổng Công ty Điện lực miền Bắc",
)
VERBS = (
    "vừa hoàn thành việc", "đang tính đến chuyện", "mất nhiều tháng để", "cho biết sẽ sớm",
    "đã bàn kỹ trước khi", "dành một phần kinh phí để", "kiên trì từ đầu năm nhằm", "chưa thể",
    "được hỗ trợ để", "tự nguyện góp công", "quyết định", "kết luận hội nghị, yêu cầu", "lập kế hoạch",
    "quy định rõ thời hạn phải", "nêu trong báo cáo rằng nên",
)
DEEDS = (
    "sửa lại con đường ven sông", "trồng thêm cây bóng mát", "mở lớp học buổi tối", "thay giống lúa cũ",
    "dọn sạch kênh mương trước mùa mưa", "nâng cấp nhà văn hóa", "lắp đèn chiếu sáng trong ngõ",
    "xây phòng khám mới", "giữ nghề dệt của làng", "đưa sản phẩm lên sàn thương mại điện tử",
    "tập huấn phòng cháy", "chuẩn bị cho vụ thu hoạch", "khôi phục đàn vật nuôi",
)
ENDINGS = (
    "dù thời tiết không thuận lợi", "trong niềm vui của cả làng", "với sự giúp sức của nhiều nhà hảo tâm",
    "sau nhiều lần trì hoãn", "nhờ cách làm công khai, minh bạch", "và mong được nhân rộng ra nơi khác",
    "tuy kết quả còn khiêm tốn", "để kịp đón khách dịp cuối năm", "khi nguồn vốn đã được bố trí đủ",
)
FIGURES = (
    "Chi phí khoảng {} triệu đồng.", "Mỗi ngày có hơn {} lượt khách.", "Sản lượng đạt {} tấn, tăng {}%.",
    "Cơn bão số 3 làm hư hại {} căn nhà.", "Toàn xã còn {} hộ cận nghèo.",
)

PARTY = (
    ("Quy định", "QĐ/TW", "Bộ Chính trị", "về công tác quy hoạch cán bộ"),
    ("Chỉ thị", "CT/TW", "Ban Bí thư", "về tăng cường sự lãnh đạo đối với công tác người khuyết tật"),
    ("Kết luận", "KL/TW", "Bộ Chính trị", "về chủ trương bảo vệ cán bộ năng động, sáng tạo vì lợi ích chung"),
    ("Nghị quyết", "NQ/TW", "Ban Chấp hành Trung ương", "về phát triển kinh tế biển"),
    ("Hướng dẫn", "HD/BTCTW", "Ban Tổ chức Trung ương", "về kiểm điểm, đánh giá cuối năm"),
    ("Kế hoạch", "KH/TU", "Ban Thường vụ Tỉnh ủy", "về phân công nhiệm vụ"),
)
STATE = (("Nghị định", "NĐ-CP", "Chính phủ"), ("Thông tư", "TT-BNV", "Bộ Nội vụ"))
LAWS = (
    "Luật Đất đai năm 2024", "Luật Đất đai năm 2013", "Luật Viên chức", "Bộ luật Lao động năm 2019",
    "Luật Phòng, chống tham nhũng năm 2018",
)
LEADS = ("Thực hiện", "Căn cứ", "Theo", "Quán triệt", "Sau khi có", "Trên cơ sở")
TAILS = (
    ", cấp ủy đã phân công từng người.", ", nhiều việc được làm lại từ đầu.",
    ", chi bộ họp mỗi tháng một lần.", ", địa phương rà soát hồ sơ còn tồn.",
    ", mọi vướng mắc phải được báo cáo.",
)


def day(rng: random.Random) -> str:
    """A day as papers print it, in one of several forms."""
    d, m, y = rng.randint(1, 28), rng.randint(1, 12), rng.randint(2011, 2025)
    return rng.choice((f"{d}/{m}/{y}", f"{d:02}-{m:02}-{y}", f"{d} tháng {m} năm {y}"))


def citation(rng: random.Random) -> tuple[str, int]:
    """One way of citing, and how many documents it cites."""
    kind, symbol, issuer, title = rng.choice(PARTY)
    n = rng.randint(1, 320)
    form = rng.randrange(12)
    if form < 3:
        return f"{kind} số {n}-{symbol}, ngày {day(rng)} của {issuer} {title}", 1
    if form < 5:
        return f"{kind} {n}-{symbol}", 1
    if form == 5:
        return f"{kind} số {n:02} của {issuer}", 1
    if form == 6:
        return f"{kind} {n}", 1
    if form == 7:
        return f"các {kind} số {n}, {n + 3}, {n + 8} và {n + 15} của {issuer}", 4
    if form == 8:
        return f"các {kind} số {n}-{symbol}, {n + 2}-{symbol} ngày {day(rng)}", 2
    if form == 9:
        return f"Nghị quyết Trung ương {rng.randint(2, 9)} khóa {rng.choice(('X', 'XI', 'XII', 'XIII'))}", 1
    if form == 10:
        kind, symbol, issuer = rng.choice(STATE)
        return f"{kind} số {n}/{rng.randint(2011, 2025)}/{symbol} của {issuer}", 1
    return rng.choice(LAWS), 1


def filler(rng: random.Random) -> str:
    """A sentence that cites nothing; one in five has a figure, as news has."""
    if rng.random() < 0.2:
        return rng.choice(FIGURES).format(rng.randint(2, 900), rng.randint(2, 40))
    return f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(DEEDS)} {rng.choice(ENDINGS)}."


def texts(per_kilobyte: float, total: int) -> tuple[list[str], int]:
    """Articles of about seven kilobytes, `total` bytes of UTF-8 in all, and the citations written into them.

    >>> made, cited = texts(2.0, 70_000)
    >>> len(made), 130 < cited < 150, made == texts(2.0, 70_000)[0]
    (10, True, True)
    """
    rng = random.Random(20240423)
    articles = []
    owed = 0.0
    cited = 0
    for _ in range(total // ARTICLE_BYTES):
        sentences: list[str] = []
        written = 0
        while written < ARTICLE_BYTES:
            sentence = filler(rng)
            if owed >= 1 and rng.random() < 0.7:
                words, count = citation(rng)
                sentence = f"{rng.choice(LEADS)} {words}{rng.choice(TAILS)}"
                cited += count
                owed -= count
            sentences.append(sentence)
            written += len(sentence.encode()) + 1
            owed += (len(sentence.encode()) + 1) * per_kilobyte / 1000
        lines = (" ".join(sentences[at:at + 5]) for at in range(0, len(sentences), 5))
        articles.append("\n\n".join(lines))
    return articles, cited
