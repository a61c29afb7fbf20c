"""Values as JSON that stands inside a page."""

from __future__ import annotations

from typing import Any

import msgspec


def as_data(value: Any) -> str:
    """A value as JSON that cannot end the element it stands in.

    >>> as_data("</script>")
    '"\\\\u003c/script>"'
    """
    return msgspec.json.encode(value).decode().replace("<", "\\u003c")
