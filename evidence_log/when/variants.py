"""What else a phrase may have meant: the same with the half of the day said. Pure; each is a phrase of its own."""

import re

from evidence_log.when.numerals import ZH_NUMBER, zh_number

_ZH_CLOCK = re.compile(rf"(?<![0-9零〇一二两三四五六七八九十])(?P<hour>{ZH_NUMBER})[点點时]")
_CLOCK = re.compile(r"(?<![\d:])(?P<hour>\d{1,2})[:：]\d\d(?![\d:])")
_HAN = re.compile(r"[\u4e00-\u9fff]")
# Which parts of the day an hour of a twelve-hour clock is said with.
_EARLY, _LATE, _TWELVE = ("凌晨", "下午"), ("上午", "晚上"), ("中午", "晚上")
_NOON, _SIX = 12, 6


def variants(phrase: str) -> tuple[str, ...]:
    """The phrase with each half of the day said; some are refused, some mean the same."""
    said = phrase.strip()
    if not _HAN.search(said):
        return tuple(f"{said} {half}" for half in ("am", "pm"))
    clock = _ZH_CLOCK.search(said) or _CLOCK.search(said)
    hour = None if clock is None else zh_number(clock["hour"])
    if clock is None or hour is None or not 1 <= hour <= _NOON:
        return ()
    parts = _TWELVE if hour == _NOON else _EARLY if hour < _SIX else _LATE
    return tuple(f"{said[: clock.start()]}{part}{said[clock.start() :]}" for part in parts)
