"""Read a rule pack strictly: bytes and the file's name in, a RulePack out, or a refusal that names file and line."""

import re
import tomllib
from datetime import date, time
from difflib import get_close_matches
from functools import cache
from importlib.resources import files
from types import UnionType
from typing import Any, get_args, get_origin

import msgspec

from evidence_log.errors import (
    PackBroken,
    PackMissingKey,
    PackNotText,
    PackTooLarge,
    PackUnknownCheck,
    PackUnknownKey,
    PackWrongValue,
)
from evidence_log.records.any_check import CHECKS
from evidence_log.records.learned import learned
from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.judge_pack import judge_pack
from evidence_log.rules.lines import Path, lines_of, nearest_line

LARGEST = 1 << 20
_DEEPEST = 24
# What acts on a screen, hides, or turns the order of text round; blanks, tabs and ends of lines may stand.
_HOSTILE = re.compile(
    "[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u2028-\u202e\u2060-\u206f"
    "\u3164\ufeff\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff]"
)
_WHERE = re.compile(r" - at `\$(.*)`$", re.DOTALL)
_PART = re.compile(r"\.([^.\[\]]+)|\[(\d+)\]")
_WRITTEN = {str: '"..."', int: "12", bool: "true", date: "2026-01-31", time: "08:00:00"}


@cache
def shipped_pack(name: str) -> RulePack:
    """One of the packs that come with the program; KeyError for any other name."""
    if name not in shipped_packs():
        raise KeyError(name)
    file = files("evidence_log.rules").joinpath(f"packs/{name}.toml")
    return read_pack(file.read_bytes(), f"{name}.toml")


@cache
def shipped_packs() -> tuple[str, ...]:
    """The names of the packs that come with the program."""
    names = (each.name for each in files("evidence_log.rules").joinpath("packs").iterdir())
    return tuple(
        sorted(
            each.removesuffix(".toml")
            for each in names
            if each.endswith(".toml") and not each.endswith(".cases.toml")
        )
    )


def read_pack(data: bytes, file: str) -> RulePack:
    """Read it; any PackRefusal where something in it cannot be."""
    text = _text(data, file)
    written = _toml(text, file)
    _refuse_depth(written, file)
    lines = lines_of(text)
    _refuse_hidden(written, (), file, lines)
    _fold_checks(written, file, lines)
    try:
        pack = msgspec.convert(written, learned(RulePack))
    except msgspec.ValidationError as error:
        raise _refusal(str(error), written, file, lines) from None
    judge_pack(pack, file, lines)
    return pack


def _text(data: bytes, file: str) -> str:
    if len(data) > LARGEST:
        raise PackTooLarge(file=file, line=1, limit=LARGEST)
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise PackNotText(file=file, line=line, found=f"0x{data[error.start]:02X}") from None
    if found := _HOSTILE.search(text):
        line = text.count("\n", 0, found.start()) + 1
        raise PackNotText(file=file, line=line, found=f"U+{ord(found.group()):04X}")
    return text.replace("\r\n", "\n")


def _toml(text: str, file: str) -> dict[str, Any]:
    try:
        return tomllib.loads(text)
    except RecursionError:
        raise PackBroken(file=file, line=1, problem=f"deeper than {_DEEPEST}") from None
    except ValueError as error:  # a number too long to be one is no TOMLDecodeError
        found = re.search(r"at line (\d+)", str(error))
        line = int(found.group(1)) if found else text.rstrip("\n").count("\n") + 1
        raise PackBroken(file=file, line=line, problem=str(error).partition(" (at")[0]) from None


def _refuse_depth(written: object, file: str) -> None:
    level = [written]
    for _ in range(_DEEPEST):
        level = [
            inner
            for each in level
            if isinstance(each, dict | list)
            for inner in (each.values() if isinstance(each, dict) else each)
        ]
    if level:
        raise PackBroken(file=file, line=1, problem=f"deeper than {_DEEPEST}")


def _refuse_hidden(written: object, path: Path, file: str, lines: dict[Path, int]) -> None:
    """Refuse what was written as an escape and would hide or act once it is shown."""
    if isinstance(written, str):
        if found := _HOSTILE.search(written):
            line = nearest_line(lines, path)
            raise PackNotText(file=file, line=line, found=f"U+{ord(found.group()):04X}")
    elif isinstance(written, dict):
        for key, each in written.items():
            _refuse_hidden(key, path, file, lines)
            _refuse_hidden(each, (*path, key), file, lines)
    elif isinstance(written, list):
        for number, each in enumerate(written):
            _refuse_hidden(each, (*path, number), file, lines)


def _fold_checks(written: dict[str, Any], file: str, lines: dict[Path, int]) -> None:
    """Put the name of each check among its values, which is where its type is told from."""
    requirements = written.get("requirement")
    for number, each in enumerate(requirements if isinstance(requirements, list) else ()):
        _fold(each, ("requirement", number), file, lines)


def _fold(each: object, path: Path, file: str, lines: dict[Path, int]) -> None:
    """One requirement, or one part of a combination."""
    if not isinstance(each, dict):
        return
    if "check" not in each:
        raise PackMissingKey(file=file, line=nearest_line(lines, path), key="check")
    check, values = each.pop("check"), each.get("values")
    if not isinstance(check, str) or check not in CHECKS:
        line = nearest_line(lines, (*path, "check"))
        raise PackUnknownCheck(file=file, line=line, check=str(check), known=" ".join(CHECKS))
    if not isinstance(values, dict):
        return
    if "check" in values:
        line = nearest_line(lines, (*path, "values", "check"))
        raise PackUnknownKey(file=file, line=line, key="check", nearest="")
    each["values"] = {"check": check, **values}
    parts = values.get("parts")
    for number, part in enumerate(parts if isinstance(parts, list) else ()):
        _fold(part, (*path, "values", "parts", number), file, lines)


def _refusal(
    message: str, written: dict[str, Any], file: str, lines: dict[Path, int]
) -> PackUnknownKey | PackMissingKey | PackWrongValue:
    """Put what the decoder says into one of ours."""
    found = _WHERE.search(message)
    path: Path = tuple(
        int(number) if number else key for key, number in _PART.findall(found.group(1) if found else "")
    )
    said = message[: found.start()] if found else message
    named = re.search(r"(?:unknown|required) field `(.*?)`", said, re.DOTALL)
    if named is None:
        line, key = nearest_line(lines, path), _last_key(path)
        return PackWrongValue(file=file, line=line, key=key, wanted=_wanted(path, said))
    key = named.group(1)
    if "unknown field" in said:
        near = get_close_matches(key, _keys_at(path, written), n=1)
        line = nearest_line(lines, (*path, key))
        return PackUnknownKey(file=file, line=line, key=key, nearest=near[0] if near else "")
    return PackMissingKey(file=file, line=nearest_line(lines, path), key=key)


def _last_key(path: Path) -> str:
    return next((each for each in reversed(path) if isinstance(each, str)), "")


def _wanted(path: Path, said: str) -> str:
    """What could stand there, as it is written in the file."""
    if not said.startswith(("Expected", "Invalid")):
        return said
    return " | ".join(_spelled(each) for each in _types_at(path)) or said


def _spelled(kind: Any) -> str:
    if kind in _WRITTEN:
        return _WRITTEN[kind]
    if get_origin(kind) is tuple:
        return f"[{_spelled(get_args(kind)[0])}]"
    if isinstance(kind, type) and issubclass(kind, msgspec.Struct):
        return "{ " + ", ".join(each.encode_name for each in msgspec.structs.fields(kind)) + " }"
    return " | ".join(f'"{each.value}"' for each in kind)


def _types_at(path: Path) -> list[Any]:
    """The types that may stand at a path of a pack; what the decoder named is always on it."""
    kinds: list[Any] = [RulePack]
    for step in path:
        kinds = [inner for kind in kinds for inner in _inside(kind, step)]
    return kinds


def _inside(kind: Any, step: str | int) -> list[Any]:
    if isinstance(step, int):
        return [get_args(kind)[0]] if get_origin(kind) is tuple else []
    if not (isinstance(kind, type) and issubclass(kind, msgspec.Struct)):
        return []
    inner = [each.type for each in msgspec.structs.fields(kind) if each.encode_name == step]
    return [one for each in inner for one in _alternatives(each)]


def _alternatives(kind: Any) -> list[Any]:
    if isinstance(kind, UnionType):
        return [each for each in get_args(kind) if each is not type(None)]
    return [kind]


def _keys_at(path: Path, written: dict[str, Any]) -> list[str]:
    """The keys of the tables that may stand there; for the values of a check, of that check."""
    kinds = _types_at(path)
    if path[-1:] == ("values",):
        at: Any = written
        for step in path:
            at = at[step]
        kinds = [CHECKS[at["check"]]]
    fields = [field for kind in kinds for field in msgspec.structs.fields(kind)]
    return [each.encode_name for each in fields]
