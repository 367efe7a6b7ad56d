"""What a call recorder wrote into a file's name: time, number, contact, direction. Names are claims, brands guesses.

Anchored on runs of digits and on structure, not on words: those are in the phone's language. The forms of the brands
and how well each is known stand in docs/formats/recorder-names.md.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone
from enum import StrEnum
from typing import NamedTuple

import msgspec

from evidence_log.records.incident import Direction
from evidence_log.records.learned import learned


class Grade(StrEnum):
    """How well a form is known: from the maker's page, from real files, or by hearsay only."""

    DOCUMENTED = "documented"
    SEEN = "seen"
    HEARSAY = "hearsay"


class RecorderName(NamedTuple):
    """What the name says. `at` is local time unless the name holds an offset; start, answer or end of the call."""

    at: datetime | None
    numbers: tuple[str, ...]
    contact: str | None
    direction: Direction | None
    brand: str
    grade: Grade


_FIRST_YEAR, _LAST_YEAR = 2000, 2099
_ENDING = re.compile(r"\.[A-Za-z0-9]{2,4}$")
_GAP = "\x1f"
# The ways a date and a time are joined; the first that is a real date is taken, the last of its kind in the name.
_STAMPS = (
    re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)\.\d{3}([+-]\d{4})(?!\d)"),
    re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)[_-](\d\d)(\d\d)(\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(\d{4})-(\d\d)-(\d\d)[ _T](\d\d)[:_.\-\u2236](\d\d)[:_.\-\u2236](\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(\d{4})(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)(?!\d)"),
    re.compile(r"(?<!\d)(\d\d)(\d\d)(\d\d)_(\d\d)(\d\d)(\d\d)(?!\d)"),
    re.compile(r"(?<=-)(\d\d)(\d\d)(\d\d)(\d\d)(\d\d)()$"),
)
_IMPOSSIBLE = re.compile(r"_(?:\d{14}|\d{6}_\d{6}|\d{8}_\d{6})$")  # in the place of a time, and none
_LG = re.compile(r"[01]d(\d{14})p(\+?\d+|null)$")
_NUMBER = re.compile(r"(?<![^\W_])(?<!\+)[+\uff0b]?\d(?:[\d \-]*\d)?(?![^\W_])")
_LEAST_DIGITS, _MOST_DIGITS = 3, 18
# A slot for the direction is in the names of these; elsewhere "In" may be somebody's name.
_WITH_DIRECTION = frozenset({"BCR", "Cube ACR"})
_DIRECTIONS = (
    (re.compile(r"(?<![^\W_])(?:in|incoming)(?![^\W_])", re.IGNORECASE), Direction.IN, _WITH_DIRECTION),
    (re.compile(r"(?<![^\W_])(?:out|outgoing)(?![^\W_])", re.IGNORECASE), Direction.OUT, _WITH_DIRECTION),
    (re.compile(r"^(?:呼入|来电|來電|входящий)(?![^\W_])", re.IGNORECASE), Direction.IN, None),
    (re.compile(r"^(?:呼出|去电|去電|исходящий)(?![^\W_])", re.IGNORECASE), Direction.OUT, None),
)
# A number of which a part is hidden is told as it stands, and is no number.
_MASKED = re.compile(r"(?<![^\W_])\+?\d[\d ]*[*\uff0a\u2022xX]{2,}[\d*\uff0a\u2022xX ]*\d*")
_LEAST_WITHOUT_TIME = 7
_DAY = re.compile(r"20\d\d[01]\d[0-3]\d$")
_SIM = re.compile(r"(?<![^\W_])(?:sim|slot)\s?\d(?![^\W_])", re.IGNORECASE)
# What recorders put before the name, in the languages met so far; an unknown word is taken for part of the contact.
_LEADS = re.compile(
    r"^(?:call[ _]?recording|call[ _]?record|recorded call|phone call|call with|call|phone|truecaller|recording|record"
    r"|通话录音|通話錄音|电话录音|電話錄音|通话记录|录音|錄音|通话|电话|запись вызова|запись звонка|вызов|звонок|запись"
    r"|anruf|anrufaufnahme|appel|enregistrement|llamada|grabación|chamada|gravação|panggilan|cuộc gọi|通話|녹음|통화 녹음|통화)"
    r"(?=$|[\W_]|(?<=[^\x00-\x7f]))",
    re.IGNORECASE,
)
_NOBODY = frozenset(
    [
        "unknown",
        "private",
        "anonymous",
        "null",
        "none",
        "withheld",
        "restricted",
        "未知",
        "未知号码",
        "私密号码",
        "隐藏号码",
        "неизвестный",
        "скрытый",
    ]
) | {"private number", "unknown number", "no number", "номер скрыт"}
_APART = re.compile(rf"[@()\[\]{{}}（）{_GAP}]")
_EDGES = " _-,;、/\t"
_CONTACT_MOST = 100

_BRANDS: tuple[tuple[re.Pattern[str], str, Grade], ...] = (
    (re.compile(r"^\d{8}_\d{6}\.\d{3}[+-]\d{4}"), "BCR", Grade.DOCUMENTED),
    (re.compile(r"^[01]d\d{14}p"), "LG", Grade.SEEN),
    (re.compile(r"^[^@]*@.*\([^()]*\)_\d{14}$|^\+?[\d ]*\d \d[\d ]*_\d{14}$"), "Xiaomi", Grade.SEEN),
    (re.compile(r" .*_\d{6}_\d{6}$"), "Samsung", Grade.SEEN),
    (re.compile(r"^Truecaller", re.IGNORECASE), "Truecaller", Grade.HEARSAY),
    (re.compile(r"^Call@.*_\d{14}$", re.IGNORECASE), "OPPO", Grade.HEARSAY),
    (re.compile(r"@.*_\d{14}$|^\+?\d+_\d{14}$"), "Huawei", Grade.HEARSAY),
    (re.compile(r"-\d{10}$"), "OPPO", Grade.HEARSAY),
    (re.compile(r"^\d{8}_\d{6}_.*_(?:in|out)$|^phone_\d{8}-\d{6}_"), "Cube ACR", Grade.HEARSAY),
    (re.compile(r"^\+?\d+_\d{8}_\d{6}$| \+?\d+ \d{14}$"), "vivo", Grade.HEARSAY),
    (re.compile(r" \d{4}-\d\d-\d\d \d\d[:_.\-\u2236]"), "Google", Grade.HEARSAY),
    (re.compile(r"^\d{14}-\+?\d"), "ACR", Grade.HEARSAY),
)


def read_recorder_name(name: str) -> RecorderName | None:
    """Read a file's name as a call recorder's; None for one that does not look like it."""
    stem = _ENDING.sub("", name.strip())
    brand, grade = next(
        ((brand, grade) for shape, brand, grade in _BRANDS if shape.search(stem)), ("", Grade.HEARSAY)
    )
    lg = _LG.fullmatch(stem)
    if lg is not None:
        at = _at((lg[1][:4], *(lg[1][place : place + 2] for place in range(4, 14, 2))))
        return RecorderName(at, () if lg[2] == "null" else (lg[2],), None, None, brand, grade)
    at, rest = _without_stamp(stem)
    lead = _LEADS.match(rest)
    rest = rest[lead.end() :] if lead else rest
    direction, rest = _without_direction(rest, brand)
    masked, rest = _without_masked(_SIM.sub(_GAP, rest))
    numbers, rest = _without_numbers(rest, timed=at is not None)
    contact = _contact(rest) or masked
    told = brand == "BCR" or bool(numbers or contact) if brand else at is not None and bool(numbers or masked)
    if lead is None and not told:
        return None
    return RecorderName(at, numbers, contact, direction, brand, grade)


def read_sidecar(data: bytes) -> RecorderName | None:
    """What BCR wrote beside a recording (its README: timestamp, direction, calls); None for anything else."""
    try:
        told = msgspec.json.decode(data, type=learned(_Sidecar))
        at = datetime.fromtimestamp(told.timestamp_unix_ms // 1000, UTC)
    except (ValueError, OverflowError, OSError):
        return None
    numbers = tuple(each.phone_number for each in told.calls if each.phone_number)
    contact = next((each.contact_name for each in told.calls if each.contact_name), None)
    direction = {"in": Direction.IN, "out": Direction.OUT}.get(told.direction or "")
    return RecorderName(at, numbers, contact, direction, "BCR", Grade.DOCUMENTED)


class _Call(msgspec.Struct):
    phone_number: str | None = None
    contact_name: str | None = None


class _Sidecar(msgspec.Struct):
    timestamp_unix_ms: int
    direction: str | None = None
    calls: list[_Call] = []


def _without_stamp(stem: str) -> tuple[datetime | None, str]:
    for shape in _STAMPS:
        for found in reversed(list(_everywhere(shape, stem))):
            at = _at(found.groups())
            if at is not None:
                return at, f"{stem[: found.start()]}{_GAP}{stem[found.end() :]}"
    return None, _IMPOSSIBLE.sub("", stem)


def _everywhere(shape: re.Pattern[str], stem: str) -> Iterator[re.Match[str]]:
    """Every place it fits, overlapping ones, too: the end of a number may look like the beginning of a date."""
    place = 0
    while (found := shape.search(stem, place)) is not None:
        yield found
        place = found.start() + 1


def _at(parts: tuple[str, ...]) -> datetime | None:
    year, month, day, hour, minute, second = (int(part or 0) for part in parts[:6])
    year += 2000 if year < 100 else 0  # noqa: PLR2004 -- two digits of a year
    east = parts[6] if len(parts) > 6 else None  # noqa: PLR2004 -- the form with an offset
    try:
        at = datetime(year, month, day, hour, minute, second)  # noqa: DTZ001 -- local time of no known zone
        if east is not None:
            offset = timedelta(hours=int(east[1:3]), minutes=int(east[3:5]))
            at = at.replace(tzinfo=timezone(offset if east[0] == "+" else -offset))
    except ValueError:
        return None
    return at if _FIRST_YEAR <= year <= _LAST_YEAR else None


def _without_direction(rest: str, brand: str) -> tuple[Direction | None, str]:
    for shape, direction, brands in _DIRECTIONS:
        found = shape.search(rest) if brands is None or brand in brands else None
        if found is not None:
            return direction, f"{rest[: found.start()]}{_GAP}{rest[found.end() :]}"
    return None, rest


def _without_masked(rest: str) -> tuple[str | None, str]:
    found = _MASKED.search(rest)
    return (None if found is None else found.group().strip()), _MASKED.sub(_GAP, rest)


def _without_numbers(rest: str, *, timed: bool) -> tuple[tuple[str, ...], str]:
    """The numbers, each once however it is spaced, and what is left. Without a time, 001 counts recordings."""
    least = _LEAST_DIGITS if timed else _LEAST_WITHOUT_TIME
    numbers: dict[str, None] = {}
    for found in reversed(list(_NUMBER.finditer(rest))):
        plain = re.sub(r"[ \-]", "", found.group()).replace("\uff0b", "+")
        if least <= len(plain.lstrip("+")) <= _MOST_DIGITS and not _DAY.match(plain):
            numbers[plain] = None
            rest = f"{rest[: found.start()]}{_GAP}{rest[found.end() :]}"
    return tuple(reversed(numbers)), rest


def _contact(rest: str) -> str | None:
    """What is left, as it was written; the same twice is once, and nobody is nobody."""
    parts = dict.fromkeys(part.strip(_EDGES) for part in _APART.split(rest))
    said = " ".join(part for part in parts if part and part.casefold() not in _NOBODY)
    return None if not said or said.isdigit() else said[:_CONTACT_MOST]
