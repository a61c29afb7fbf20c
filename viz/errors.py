"""What can be wrong with a call, said in both languages."""

from __future__ import annotations

from citations.errors import UserError


class TwoFiles(UserError):
    """A store in a file and another file for its ledger."""

    en = "--store {store} and --ledger {ledger}: a store in a file is its own ledger. Leave one of them out."
    vi = "--store {store} và --ledger {ledger}: kho dạng tệp tự giữ sổ của mình. Hãy bỏ một trong hai."


class NotADay(UserError):
    """A value that is no day, month or year."""

    en = "{option}: {said!r} does not read as {what} of the years 1900 to 2099. Write it like {example}."
    vi = "{option}: {said!r} không đọc được là {gi} trong các năm 1900 đến 2099. Hãy viết như {example}."


class NotAField(UserError):
    """A --field that does not say which name stands for which."""

    en = "--field {said!r}: give our name and the file's, such as text=content. Ours: {names}."
    vi = "--field {said!r}: hãy ghi tên trường rồi tên trong tệp, như text=noi_dung. Các trường: {names}."
