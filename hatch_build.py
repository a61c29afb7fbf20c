"""What a wheel carries beside the program: its manual pages and the scripts for shells, made from the commands."""

from __future__ import annotations

import sys
import tempfile
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class Shipped(BuildHookInterface[Any]):
    """Made while the wheel is, so that they are never behind the commands."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:   # noqa: ARG002 all wheels carry them
        """Write them to a folder and tell where each belongs."""
        sys.path.insert(0, self.root)
        from cli import main
        from viz.completed import script
        from viz.manual import page

        release = self.metadata.version
        files = {
            "share/man/man1/vankien.1": page(main, "en", release),
            "share/man/vi/man1/vankien.1": page(main, "vi", release),
            "share/bash-completion/completions/vankien": script("bash", main),
            "share/zsh/site-functions/_vankien": script("zsh", main),
            "share/fish/vendor_completions.d/vankien.fish": script("fish", main),
        }
        self._folder = tempfile.TemporaryDirectory()
        for place, text in files.items():
            file = Path(self._folder.name, place)
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
            build_data["shared_data"][str(file)] = place

    def finalize(self, version: str, build_data: dict[str, Any], artifact_path: str) -> None:   # noqa: ARG002
        """The folder has been packed."""
        self._folder.cleanup()
