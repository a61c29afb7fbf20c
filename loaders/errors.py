"""What can be wrong with a file or a record, said in both languages."""

from __future__ import annotations

from citations.errors import UserError


class BadFile(UserError):
    """Something about one file or record; the rest is read all the same."""

    exit_code = 3


class NotFound(BadFile):
    en = "{path}: no such file or folder. Check the spelling, or the folder the command runs in."
    vi = "{path}: không có tệp hay thư mục này. Hãy xem lại chính tả, hoặc thư mục đang chạy lệnh."


class NoMatch(BadFile):
    en = "{path}: no file fits this pattern. Check the folder, or put ** for folders at any depth."
    vi = "{path}: không tệp nào khớp mẫu này. Hãy xem lại thư mục, hoặc dùng ** cho mọi cấp thư mục."


class Unreadable(BadFile):
    en = "{path}: cannot be read ({reason}). Check its permissions, or copy it to a place of your own."
    vi = "{path}: không mở được ({reason}). Hãy xem lại quyền đọc, hoặc chép tệp sang chỗ khác."


class NotAFile(BadFile):
    en = "{path}: is a device or a pipe, not a file. Name it by itself, or give it on standard input (-)."
    vi = "{path}: là thiết bị hay đường ống, không phải tệp. Hãy nêu riêng, hoặc đưa qua đầu vào chuẩn (-)."


class NoReader(BadFile):
    en = "{path}: no reader for {ending!r}. Readable: {readable}. Rename or convert it, or say --format."
    vi = "{path}: không đọc được loại tệp {ending!r}. Đọc được: {readable}. Hãy đổi loại, hoặc dùng --format."


class NothingHere(BadFile):
    en = "{path}: the folder has no file that can be read. Readable: {readable}."
    vi = "{path}: thư mục không có tệp nào đọc được. Đọc được: {readable}."


class NoSuchForm(UserError):
    en = "--format {form}: no such format. Say one of {forms}."
    vi = "--format {form}: không có loại này. Hãy chọn một trong {forms}."


class Empty(BadFile):
    en = "{path}: the file is empty. Fetch it again, or take it out."
    vi = "{path}: tệp rỗng. Hãy tải lại, hoặc bỏ tệp này ra."


class NoText(BadFile):
    en = "{path}: there is no text in it. If it is a scan or a page of pictures, read it into text first."
    vi = "{path}: không có chữ nào. Nếu là bản quét hay trang ảnh, hãy nhận dạng chữ trước."


class Binary(BadFile):
    en = "{path}: is a {kind} file, not text. Export it as .txt or .html."
    vi = "{path}: là tệp {kind}, không phải văn bản chữ. Hãy xuất ra .txt hoặc .html."


class NotWord(BadFile):
    en = "{path}: cannot be opened as a .docx file ({reason}). Open it in Word and save it anew."
    vi = "{path}: không mở được như tệp .docx ({reason}). Hãy mở bằng Word rồi lưu lại."


class OldWord(BadFile):
    en = "{path}: is a .doc of Word 97-2003, or is locked with a password. Save it as .docx without one."
    vi = "{path}: là tệp .doc đời cũ (Word 97-2003), hoặc bị khoá mật khẩu. Hãy lưu lại thành .docx không khoá."


class TooLarge(BadFile):
    en = "{path}: one article of more than {limit} MB. Split it, or give a collection as .jsonl."
    vi = "{path}: một bài quá {limit} MB. Hãy chia nhỏ, hoặc đưa tập hợp bài dưới dạng .jsonl."


class TooDeep(BadFile):
    en = "{path}: its elements stand in one another more than 2,000 deep. Copy the text out and save it as .txt."
    vi = "{path}: các phần tử lồng nhau quá 2.000 tầng. Hãy chép phần chữ ra và lưu thành .txt."


class UnknownEncoding(BadFile):
    en = "{path}: its letters cannot be read with certainty ({looks}). Save it as UTF-8."
    vi = "{path}: không đọc chắc được bảng mã ({looks}). Hãy lưu lại dạng UTF-8."


class OldEncoding(BadFile):
    en = "{path}: looks like {encoding} (trông như {encoding}), not cleanly convertible. Save it as UTF-8."
    vi = "{path}: trông như {encoding}, nhưng chuyển không sạch. Hãy chuyển sang Unicode, lưu dạng UTF-8."


def unreadable(path: str, error: OSError) -> BadFile:
    """What the system's own error means to the person."""
    if isinstance(error, FileNotFoundError):
        return NotFound(path=path)
    return Unreadable(path=path, reason=error.strerror or str(error))


class BadRecord(BadFile):
    """Something about one line of a .jsonl or one row of a .csv file."""


class NotJson(BadRecord):
    en = "{path}, line {line}: not valid JSON ({reason}). One article is one whole line."
    vi = "{path}, dòng {line}: không phải JSON ({reason}). Mỗi bài là trọn một dòng."


class NotAnObject(BadRecord):
    en = '{path}, line {line}: is {kind}, not an object. Write {{"text": "…"}}.'
    vi = '{path}, dòng {line}: là {kind}, không phải đối tượng. Hãy viết {{"text": "…"}}.'


class NoTextField(BadRecord):
    en = "{path}, line {line}: no text in field {field!r}; it has {found}. Say --field text=NAME."
    vi = "{path}, dòng {line}: trường {field!r} không có chữ; chỉ có {found}. Hãy nêu --field text=TÊN."


class NoTextColumn(BadRecord):
    en = "{path}: no column holds the text; the columns are {found}. Say --field text=COLUMN."
    vi = "{path}: không rõ cột nào là nội dung; các cột là {found}. Hãy nêu --field text=CỘT."


class BadRow(BadRecord):
    en = "{path}, line {line}: {cells} cells under {columns} headings. Put text with separators in quotes."
    vi = "{path}, dòng {line}: {cells} ô dưới {columns} tiêu đề cột. Hãy để chữ có dấu ngăn trong ngoặc kép."


class BadQuotes(BadRecord):
    en = "{path}, lines {line} to {end}: not readable as CSV ({reason}). See whether a quote is never closed."
    vi = "{path}, dòng {line} đến {end}: không đọc được như CSV ({reason}). Xem có ngoặc kép nào không đóng."


class LineTooLong(BadRecord):
    en = "{path}, line {line}: one line of more than {limit} MB. Split the article."
    vi = "{path}, dòng {line}: một dòng quá {limit} MB. Hãy chia nhỏ bài."


class Secret(BadFile):
    en = "{path}: its letterhead bears the mark {mark!r}; left out. Say --with-secret to take it in."
    vi = "{path}: đầu văn bản đóng dấu {mark!r}; để lại ngoài. Dùng --with-secret nếu muốn đưa vào."


class Note(UserError):
    """Something the reader did, or left, that the person should know of; the article was read."""

    exit_code = 0


class Converted(Note):
    en = "{path}: converted from {encoding}."
    vi = "{path}: đã chuyển từ {encoding}."


class Repaired(Note):
    en = "{path}: {count} letters that UTF-8 read as Windows-1252 had broken were repaired."
    vi = "{path}: đã sửa {count} chữ vỡ do UTF-8 bị đọc như Windows-1252."


class LeftBroken(Note):
    en = "{path}: {count} broken pieces are incomplete and were left as they are, such as {example!r}."
    vi = "{path}: {count} chỗ vỡ không đủ để sửa, để nguyên, ví dụ {example!r}."


class LostBytes(Note):
    en = "{path}: {count} bytes are not UTF-8 and show as \ufffd."
    vi = "{path}: {count} byte không phải UTF-8, hiện thành \ufffd."


class UnreadDate(Note):
    en = "{path}, line {line}: {value!r} does not read as a day; left out. Write 2024-09-27 or 27/9/2024."
    vi = "{path}, dòng {line}: {value!r} không phải ngày; coi như không có. Viết 2024-09-27 hoặc 27/9/2024."
