"""What can be wrong with a call, said in both languages."""

from __future__ import annotations

from citations.errors import UserError


class TwoFiles(UserError):
    """A store in a file and another file for its ledger."""

    en = "--store {store} and --ledger {ledger}: a store in a file is its own ledger. Leave one of them out."
    vi = "--store {store} và --ledger {ledger}: kho dạng tệp tự giữ sổ của mình. Hãy bỏ một trong hai."


class NoLedger(UserError):
    """A command that reads a ledger, and only a server was named."""

    en = "{address}: a server keeps no ledger. Name the file that was published there: --ledger FILE."
    vi = "{address}: máy chủ không giữ sổ. Hãy nêu tệp sổ đã đăng lên đó: --ledger TỆP."


class NotADay(UserError):
    """A value that is no day, month or year."""

    en = "{option}: {said!r} does not read as {what} of the years 1900 to 2099. Write it like {example}."
    vi = "{option}: {said!r} không đọc được là {gi} trong các năm 1900 đến 2099. Hãy viết như {example}."


class NotAField(UserError):
    """A --field that does not say which name stands for which."""

    en = "--field {said!r}: give our name and the file's, such as text=content. Ours: {names}."
    vi = "--field {said!r}: hãy ghi tên trường rồi tên trong tệp, như text=noi_dung. Các trường: {names}."


class CannotPut(UserError):
    """A file that cannot be written."""

    exit_code = 3
    en = "{file}: cannot be written ({cause}). Name a file in a folder that you may write to."
    vi = "{file}: không ghi được ({cause}). Hãy chọn tệp trong thư mục ghi được."


class CannotAnswer(UserError):
    """Standard output takes no more, as where it is a file on a full disk."""

    exit_code = 3
    en = "The answer cannot be written ({cause}). Make room, or have it written elsewhere."
    vi = "Không ghi được câu trả lời ({cause}). Hãy giải phóng dung lượng, hoặc ghi ra nơi khác."


class CannotWritePage(CannotPut):
    """A page that could not be written to its file."""

    en = "{file}: cannot be written ({cause}). Name a file in a folder that you may write to: -o FILE"
    vi = "{file}: không ghi được ({cause}). Hãy nêu một tệp trong thư mục ghi được: -o TỆP"


class NoServerNamed(UserError):
    """A file where a server is needed."""

    en = "{address}: this needs a Neo4j server. Name one: --store neo4j://HOST:7687."
    vi = "{address}: việc này cần máy chủ Neo4j. Hãy chỉ rõ: --store neo4j://MÁY_CHỦ:7687."


class TooManyNodes(UserError):
    """More things than one page can show."""

    en = "--nodes {said}: one page shows at most {most}. To walk through more, open the explorer: vankien serve"
    vi = "--nodes {said}: một trang hiện tối đa {most} mục. Để xem nhiều hơn, hãy mở trình duyệt đồ thị: vankien serve"


class PageIsThere(UserError):
    """A page would be written over another file that was not named."""

    en = "{path}: is there already. To write over it, or elsewhere, name the file: -o {path}"
    vi = "{path}: đã có sẵn. Để ghi đè hoặc ghi nơi khác, hãy nêu tên tệp: -o {path}"


class PageHasChanged(RuntimeError):
    """pyvis writes another page than the one that is known to be safe once its outside parts are gone."""
