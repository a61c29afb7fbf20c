"""One text as several papers print it, and texts that only look like it.

Everything in it is invented: no article, person or paper of that name is meant.
"""

from datetime import date as Day

from citations import Article

LEAD = (
    "Sáng 12/9, tại nhà văn hóa xã Đồng Sậy, Huyện ủy Lúa Vàng tổ chức hội nghị học tập, quán triệt "
    "Quy định số 142-QĐ/TW của Bộ Chính trị."
)
BODY = (
    "Đồng chí Phan Thị Nắng, Bí thư Huyện ủy, chủ trì hội nghị. Dự và chỉ đạo có đại diện Ban Thường vụ Tỉnh ủy cùng "
    "hơn 260 cán bộ, đảng viên của 14 chi bộ trong huyện.",
    "Phát biểu khai mạc, đồng chí Phan Thị Nắng nhấn mạnh việc giao quyền phải đi đôi với trách nhiệm của người đứng "
    "đầu; mỗi chi bộ chọn một việc khó, một việc dân đang chờ để làm trước, làm xong thì báo cáo trước dân ở đình "
    "làng.",
    "Báo cáo viên đã giới thiệu những điểm mới, nêu ba tình huống thường gặp ở cơ sở và trả lời câu hỏi của các đại "
    "biểu. Ông Lương Văn Bến, Bí thư chi bộ thôn Bãi Giữa, cho biết chi bộ của ông đã họp hai buổi tối để bàn cách "
    "chọn người, và sẽ làm thử ở tổ thủy nông trước khi làm ở hợp tác xã.",
    "Theo kế hoạch, trước ngày 30/10 các chi bộ gửi bản đăng ký về Ban Tổ chức Huyện ủy. Huyện ủy sẽ kiểm tra 5 chi bộ "
    "và rút kinh nghiệm vào kỳ họp cuối năm, trong đó có việc khen thưởng những người dám nghĩ, dám làm.",
    "Kết thúc hội nghị, các đại biểu ra thăm cánh đồng mẫu bên sông, nơi đội thủy nông vừa đắp xong con mương mới dài "
    "800 mét bằng tiền góp của dân và công lao động của đoàn viên thanh niên.",
)  # fmt: skip
TEXT = "\n".join((LEAD, *BODY))

OTHER_REPORT = "\n".join((
    "Nhà văn hóa xã Đồng Sậy sáng nay kín chỗ. Hơn hai trăm đảng viên về nghe phổ biến Quy định số 142-QĐ/TW của Bộ "
    "Chính trị, và ai cũng muốn hỏi một câu: giao quyền rồi thì ai chịu trách nhiệm?",
    "Bí thư Huyện ủy Phan Thị Nắng trả lời ngay từ đầu buổi. Bà kể chuyện con mương bên sông: ba năm bàn không xong, "
    "đến "
    "khi giao hẳn cho đội thủy nông thì một tháng rưỡi là đắp xong.",
    "Ở hàng ghế cuối, ông Lương Văn Bến ghi kín ba trang vở. Thôn Bãi Giữa của ông có 40 đảng viên, quá nửa đi làm xa. "
    "“Chọn người là khó nhất”, ông nói lúc giải lao, tay vẫn cầm cây bút hết mực.",
    "Buổi chiều, đoàn đại biểu đi bộ ra đồng. Lúa đang trổ, mùi thơm bay tới tận đường cái. Một chị đoàn viên chỉ "
    "cho mọi "
    "người xem đoạn kè do thanh niên trong xã tự tay xếp đá trong mấy đêm trăng.",
    "Huyện ủy hẹn cuối tháng mười nhận bản đăng ký của các chi bộ, cuối năm thì kiểm tra. Người dân thì hẹn nhau mùa "
    "sau "
    "nước về sớm hơn.",
))  # fmt: skip


def notice(number: int, day: str, place: str = "Lúa Vàng", person: str = "Phan Thị Nắng") -> str:
    """A notice of a fixed form."""
    return "\n".join((
        f"Thông báo số {number}-TB/HU ngày {day} của Huyện ủy {place} về lịch tiếp công dân.",
        f"Thực hiện quy chế làm việc, Huyện ủy {place} thông báo lịch tiếp công dân của đồng chí Bí thư Huyện ủy tại "
        f"trụ sở "
        "tiếp công dân của huyện. Buổi tiếp bắt đầu vào đầu giờ sáng, kết thúc khi hết người đăng ký.",
        f"Người chủ trì: đồng chí {person}, Bí thư Huyện ủy. Cùng dự có đại diện Ủy ban nhân dân, Ủy ban Mặt trận Tổ "
        f"quốc, "
        "thanh tra, công an, quân sự và các phòng, ban có liên quan đến nội dung người dân kiến nghị, phản ánh.",
        "Người dân đến mang theo giấy tờ tùy thân, đơn thư và tài liệu kèm theo nếu có; giữ trật tự, trình bày trung "
        "thực, "
        "ngắn gọn. Văn phòng có trách nhiệm ghi chép, tổng hợp, chuyển đơn và theo dõi việc trả lời theo quy định "
        "của pháp luật.",
        "Thông báo này được niêm yết tại trụ sở, gửi các xã, thị trấn và đăng trên cổng thông tin để cán bộ, đảng "
        "viên và "
        "nhân dân được biết, sắp xếp thời gian đến dự.",
    ))  # fmt: skip


LAW = (
    "Người đứng đầu có trách nhiệm tổ chức thực hiện nhiệm vụ được giao, công khai kết quả trước tập thể và chịu sự "
    "giám "
    "sát của nhân dân. Người đứng đầu được đề xuất, lựa chọn cấp phó và chịu trách nhiệm về đề xuất của mình; được "
    "điều "
    "chỉnh phân công khi cần thiết và báo cáo cấp có thẩm quyền. Cấp có thẩm quyền phải trả lời trong thời hạn quy "
    "định; "
    "hết thời hạn mà không trả lời thì coi như đồng ý."
)  # fmt: skip
QUOTING = (
    "Nhiều bạn đọc hỏi về trách nhiệm của người đứng đầu. Quy định 142-QĐ/TW viết: “" + LAW + "” Như vậy, điều bạn "
    "đọc ở "
    "thôn Cầu Đá băn khoăn đã có lời giải: việc đề xuất là quyền, nhưng đi liền với quyền ấy là trách nhiệm. Tòa "
    "soạn đã "
    "chuyển câu hỏi thứ hai, về phụ cấp của tổ trưởng tổ dân phố, tới cơ quan chức năng và sẽ trả lời trong số báo "
    "tới. "
    "Mong bạn đọc tiếp tục gửi thư, kể chuyện ở quê mình, nhất là những cách làm hay mà các nơi khác có thể học theo.",
    "Trong cuộc họp giao ban tuần qua, các trưởng phòng đọc lại từng câu: “" + LAW + "” Đọc xong, ông Tô Văn Rạng, "
    "trưởng "
    "trạm khuyến nông, đứng lên nhận việc trồng thử giống lúa chịu mặn ở ba thửa ruộng gần cống. Ông xin được tự "
    "chọn hai "
    "kỹ sư trẻ cùng làm. Chủ tịch huyện đồng ý ngay tại chỗ, hẹn sau vụ sẽ xuống ruộng cùng ăn bữa cơm gạo mới, được "
    "mùa "
    "hay mất mùa cũng ngồi lại mà rút kinh nghiệm, không ai đổ cho ai.",
)  # fmt: skip

REPRINTS = {
    "another headline and a byline": f"(Báo Bờ Bãi) – {TEXT}\nTheo Phóng viên Tư Sậy",
    "another day line at its head": f"Thứ năm, 12/9/2024 | 16:45 GMT+7\n{TEXT}",
    "its last paragraph cut": "\n".join((LEAD, *BODY[:-1])),
    "its lead written anew": "\n".join((
        "Huyện ủy Lúa Vàng vừa mở hội nghị phổ biến Quy định số 142-QĐ/TW của Bộ Chính trị cho đảng viên toàn huyện.",
        *BODY)),
    "other headlines below it": f"{TEXT}\nTin liên quan\nKhai giảng lớp học bên đê\nĐội bóng xã vào chung kết\n"
                                "Mưa lớn, ba thôn bị chia cắt\n",
    "in capitals and without marks": TEXT.upper(),
    "tones in their other place": TEXT.replace("ủy", "uỷ").replace("hóa", "hoá"),
    "lines broken elsewhere": TEXT.replace(" ", "\n", 40),
    "a word put right": TEXT.replace("con mương mới", "tuyến mương mới"),
}  # fmt: skip
"""What is a reprint of `TEXT`."""

NO_REPRINTS = {
    "two reports of one event": (TEXT, OTHER_REPORT),
    "one form, another number and day": (notice(15, "4/3/2024"), notice(16, "11/3/2024")),
    "one form, another district": (notice(15, "4/3/2024"), notice(15, "4/3/2024", "Sông Dinh", "Hồ Văn Trại")),
    "one paper quoted in two": QUOTING,
    "the first half alone": (TEXT, "\n".join((LEAD, *BODY[:2]))),
    "a short text and one word more": ("Mời bạn đọc xem phóng sự ảnh.", "Mời bạn đọc xem tiếp phóng sự ảnh."),
}  # fmt: skip


def printed() -> list[Article]:
    """Papers that print `TEXT`, and others beside them."""
    days = (Day(2024, 9, 14), Day(2024, 9, 12), None, Day(2024, 9, 13), Day(2024, 9, 12), Day(2024, 9, 20))
    found = [Article(text, f"in-lai-{at}", f"Hội nghị ở Lúa Vàng, bản {at}", days[at % len(days)],
                     place=("Gia Lai", "Hà Nội")[at % 2], source=f"https://bao-{at}.vidu/hoi-nghi")
             for at, text in enumerate((TEXT, *REPRINTS.values()))]  # fmt: skip
    return [*found, Article(OTHER_REPORT, "khac-1", "Chuyện con mương", Day(2024, 9, 12), place="Hà Nội"),
            Article(notice(15, "4/3/2024"), "lich-1", published=Day(2024, 3, 1)),
            Article(notice(16, "11/3/2024"), "lich-2", published=Day(2024, 3, 8))]  # fmt: skip
