"""What a person at the keyboard is told in a sentence: an error that he can put right, or a notice."""

from __future__ import annotations

from typing import Any, ClassVar


class Sentence(Exception):
    """A sentence in both languages, with named places that its values fill."""

    en: ClassVar[str] = "{reason}"
    vi: ClassVar[str] = "{reason}"

    def __init__(self, **said: Any) -> None:
        self.said = said
        super().__init__(self.en.format(**said))

    def text(self, lang: str) -> str:
        """The sentence in "vi" or "en"."""
        return (self.vi if lang == "vi" else self.en).format(**self.said)


class Notice(Sentence, UserWarning):
    """Something that was done beside what was asked, and is worth a line."""


class UserError(Sentence):
    """A fault of the call, a file or a store; shown as one line, without a traceback.

    A subclass says in both languages what was given, why it failed and what to do
    next, with named places that its values fill. `exit_code` is what the program
    ends with: 2 the call is wrong, 3 a store or file is in trouble.

    >>> class NoReader(UserError):
    ...     en = "{path}: no reader for {ending!r}."
    ...     vi = "{path}: không đọc được loại tệp {ending!r}."
    >>> str(NoReader(path="bai/x.rtf", ending=".rtf"))
    "bai/x.rtf: no reader for '.rtf'."
    >>> NoReader(path="bai/x.rtf", ending=".rtf").text("vi")
    "bai/x.rtf: không đọc được loại tệp '.rtf'."
    """

    exit_code: ClassVar[int] = 2
