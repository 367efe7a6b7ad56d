"""Whether something is at a path somebody typed: at one no disk has room for, or that nobody may look at, nothing is."""

from pathlib import Path


def is_there(path: Path) -> bool:
    """Whether anything is there that can be seen."""
    try:
        return path.exists()
    except OSError:
        return False


def is_folder(path: Path) -> bool:
    """Whether a folder is there that can be seen."""
    try:
        return path.is_dir()
    except OSError:
        return False
