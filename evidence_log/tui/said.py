"""What a screen says about an exhibit, and what the app is told of one that is open."""

from pathlib import Path
from typing import Any, NamedTuple


class Said(NamedTuple):
    """Fields of an annotation that change, a file with a transcript, and whether recognised words were compared."""

    changes: dict[str, Any]
    transcript: Path | None = None
    compared: bool | None = None


class Showing(NamedTuple):
    """An exhibit that is open: by which program, and where a decrypted copy lies.

    `waits`: nobody can see when it is closed; the copy stays until it is said.
    """

    reference: str
    program: str
    copy: Path | None = None
    waits: bool = False
