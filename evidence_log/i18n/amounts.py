"""Sizes and durations as people write them; the same in both languages."""

_UNIT = 1000
_HOUR_S = 3600


def size_words(size: int) -> str:
    """Bytes in decimal units: 512 B, 31 kB, 2.4 MB."""
    if size < _UNIT:
        return f"{size} B"
    value = float(size)
    for unit in ("kB", "MB", "GB"):
        value /= _UNIT
        if value < _UNIT:
            return f"{value:.1f} {unit}" if value < 10 else f"{value:.0f} {unit}"  # noqa: PLR2004 -- two digits are enough
    return f"{value / _UNIT:.1f} TB"


def duration_words(milliseconds: int) -> str:
    """0:48, 12:03, 1:02:03; a part of a second counts as none."""
    seconds = milliseconds // 1000
    hours, rest = divmod(seconds, _HOUR_S)
    minutes, seconds = divmod(rest, 60)
    return f"{hours}:{minutes:02}:{seconds:02}" if hours else f"{minutes}:{seconds:02}"
