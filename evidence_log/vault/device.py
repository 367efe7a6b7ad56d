"""Which device a folder lies on, as far as the system tells."""

import os
from pathlib import Path


def on_another_device(one: Path, other: Path) -> bool:
    """Whether two folders lie on different devices. Two partitions of one disk are one device where Linux says so."""
    return _device(one) != _device(other)


def _device(folder: Path) -> str:
    number = folder.stat().st_dev
    if hasattr(os, "major"):
        known = Path(f"/sys/dev/block/{os.major(number)}:{os.minor(number)}")
        if known.exists():
            disk = known.resolve()
            return str(disk.parent if (disk / "partition").exists() else disk)
    return str(number)
