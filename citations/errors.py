"""The one kind of error that a person at the keyboard can put right."""

from __future__ import annotations


class UserError(Exception):
    """A fault of the call, a file or a store; shown as one line, without a traceback.

    `exit_code` is what the program ends with: 2 the call is wrong, 3 a store or
    file is in trouble.

    >>> UserError.exit_code
    2
    """

    exit_code = 2
