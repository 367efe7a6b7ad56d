"""`log`: write an incident down."""

import re
import shlex
from pathlib import Path

from msgspec.structs import replace

from evidence_log.casework.log_incident import Logged, NotAttached, log_incident
from evidence_log.cli.arguments import Command, Option, Takes, path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import (
    exhibit_json,
    hint_words,
    moment_json,
    receipt_json,
)
from evidence_log.cli.lines import exhibit_line, not_attached_lines
from evidence_log.errors import NotAChoice, NotADuration, NoWords
from evidence_log.i18n.moment_words import moment_words
from evidence_log.i18n.visible import storable, visible_line
from evidence_log.records.incident import Contacted, Direction, Effect, Kind
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.receipt import Hint

_KINDS = tuple(each.value for each in Kind)
_ASKED_AFTERWARDS = ("--at", "--number", "--attach")
_LONGEST_MS = 7 * 24 * 3600 * 1000
_DURATION = re.compile(
    r"(?:(?P<hours>\d+)\s*(?:h|小时))?\s*(?:(?P<minutes>\d+)\s*(?:m|min|分钟?))?\s*(?:(?P<seconds>\d+)\s*(?:s|秒钟?)?)?"
)
_CLOCKED = re.compile(r"(?:(\d+):)?(\d+):(\d\d)")

COMMAND = Command(
    "log",
    "KIND [WORDS]",
    1,
    None,
    (
        Option("--at", value="WHEN"),
        Option("--number", Takes.SEVERAL, value="NUMBER"),
        Option("--who"),
        Option("--said"),
        Option("--place"),
        Option("--count", Takes.NUMBER, value="N"),
        Option("--contacted", value="WHOM", choices=tuple(each.value for each in Contacted)),
        Option("--visitors", Takes.NUMBER, value="N"),
        Option("--direction", choices=tuple(each.value for each in Direction)),
        Option("--answered", Takes.NOTHING),
        Option("--unanswered", Takes.NOTHING),
        Option("--duration", value="D"),
        Option("--first", value="WHEN"),
        Option("--last", value="WHEN"),
        Option("--effect", Takes.SEVERAL, choices=tuple(each.value for each in Effect)),
        Option("--debt", value="REF"),
        Option("--tag", Takes.SEVERAL),
        Option("--witness", Takes.SEVERAL),
        Option("--impact"),
        Option("--note"),
        Option("--attach", Takes.SEVERAL, value="FILE"),
    ),
    free_after=1,
    either=("--answered", "--unanswered"),
)


def run(invocation: Invocation) -> int:
    """Collect the words, then save them: the passphrase is asked before the words are."""
    kind = invocation.parsed.words[0]
    if kind not in _KINDS:
        raise NotAChoice(option="KIND", value=kind, choices=" ".join(_KINDS))
    given = _given(invocation)
    with invocation.open_vault() as vault:
        words = _words(invocation, Kind(kind), given)
        files = [path_of(each) for each in invocation.parsed.several("--attach")]
        if given is None and not any(invocation.parsed.flag(name) for name in _ASKED_AFTERWARDS):
            words, files = _asked_afterwards(invocation, words)
        logged = log_incident(vault, words, files=files, at=invocation.around.clock.read())
    hints = (*logged.receipt.hints, *_history_hint(invocation, given))
    if invocation.json:
        _answer_json(invocation, logged, hints)
    else:
        _answer(invocation, logged, hints)
    return 0


def _given(invocation: Invocation) -> str | None:
    """The words on the command line or on standard input; None when they are to be asked for."""
    words = invocation.parsed.words[1:]
    if words == ["-"]:
        return invocation.words_from_input()
    return storable(" ".join(words)) if words else None


def _words(invocation: Invocation, kind: Kind, given: str | None) -> IncidentWords:
    parsed = invocation.parsed

    def text(name: str) -> str | None:
        value = parsed.text(name)
        return storable(value) if value else None

    def several(name: str) -> tuple[str, ...]:
        return tuple(storable(each) for each in parsed.several(name) if each)

    answered = True if parsed.flag("--answered") else False if parsed.flag("--unanswered") else None
    contacted, direction = parsed.text("--contacted"), parsed.text("--direction")
    rest = IncidentWords(
        kind=kind,
        account="?",
        at=text("--at"),
        said=text("--said"),
        impact=text("--impact"),
        effects=tuple(dict.fromkeys(Effect(each) for each in parsed.several("--effect"))),
        direction=Direction(direction) if direction else None,
        answered=answered,
        duration_ms=_duration(parsed.text("--duration")),
        place=text("--place"),
        who=text("--who"),
        numbers=several("--number"),
        contacted=Contacted(contacted) if contacted else None,
        visitors=parsed.number("--visitors"),
        count=parsed.number("--count"),
        first=text("--first"),
        last=text("--last"),
        tags=several("--tag"),
        witnesses=several("--witness"),
        debt=text("--debt"),
        note=text("--note"),
    )
    # Asked last: a mistyped option must not cost words already written.
    account = invocation.ask_lines("cli.ask-words") if given is None else given
    if not account.strip():
        raise NoWords
    return IncidentWords(
        **{name: getattr(rest, name) for name in rest.__struct_fields__} | {"account": account}
    )


def _asked_afterwards(invocation: Invocation, words: IncidentWords) -> tuple[IncidentWords, list[Path]]:
    """When, number and files, each left out with Enter: asked, they stay out of the shell's history, too."""
    at = invocation.ask("cli.ask-at", option="--at")
    number = invocation.ask("cli.ask-number", option="--number")
    files: list[Path] = []
    while typed := invocation.ask("cli.ask-file", option="--attach"):
        files.append(_path(typed))
    return replace(words, at=at or None, numbers=(number,) if number else ()), files


def _path(typed: str) -> Path:
    """A path as typed, or as a terminal writes one that is dropped on it: quoted, or with escaped blanks."""
    plain = path_of(typed)
    if plain.exists() or "\\" in typed[1:3]:
        return plain
    try:
        parts = shlex.split(typed)
    except ValueError:
        return plain
    return path_of(parts[0]) if len(parts) == 1 else plain


def _duration(text: str | None) -> int | None:
    """48, 48s, 1m30s, 1:30, 1:02:03, 2分钟, 48秒: milliseconds. A bare number is seconds."""
    if text is None:
        return None
    clocked = _CLOCKED.fullmatch(text.strip())
    spelled = _DURATION.fullmatch(text.strip())
    parts = clocked.groups() if clocked else spelled.group("hours", "minutes", "seconds") if spelled else ()
    if not any(parts) or len(text) > len("0000:00:00 seconds"):
        raise NotADuration(value=text)
    hours, minutes, seconds = (int(part or 0) for part in parts)
    milliseconds = ((hours * 60 + minutes) * 60 + seconds) * 1000
    if milliseconds > _LONGEST_MS:
        raise NotADuration(value=text)
    return milliseconds


def _history_hint(invocation: Invocation, given: str | None) -> tuple[Hint, ...]:
    """Words given as arguments stand in the shell's history; told once."""
    as_arguments = given is not None and invocation.parsed.words[1:] != ["-"]
    if not as_arguments or not invocation.around.words_hint_due:
        return ()
    invocation.around.words_hint_told()
    return (Hint(id="words-in-history"),)


def _answer_json(invocation: Invocation, logged: Logged, hints: tuple[Hint, ...]) -> None:
    texts = invocation.texts
    receipt = receipt_json(logged.receipt, texts)
    receipt["hints"] = [hint_words(each, texts) for each in hints]
    refused = [_refused(each, invocation) for each in logged.not_attached]
    invocation.answer(
        {
            **receipt,
            "occurred": moment_json(logged.incident.incident.occurred),
            "attached": [exhibit_json(each.exhibit) for each in logged.attached],
            "not_attached": refused,
        }
    )


def _refused(each: NotAttached, invocation: Invocation) -> dict[str, str]:
    values = {name: visible_line(value) for name, value in each.values}
    return {
        "path": each.path,
        "message": invocation.texts(f"errors.{each.refusal}", **values),
        "hint": invocation.texts(f"errors.{each.refusal}.hint", **values),
    }


def _answer(invocation: Invocation, logged: Logged, hints: tuple[Hint, ...]) -> None:
    texts = invocation.texts
    invocation.say(texts("cli.saved", reference=logged.receipt.reference))
    occurred = logged.incident.incident.occurred
    invocation.say(f"  {texts('cli.understood', when=moment_words(occurred, texts))}")
    for each in logged.attached:
        invocation.say(f"  {exhibit_line(each.exhibit, texts)}")
    if logged.attached:
        invocation.say(f"  {texts('cli.originals-stay')}")
    not_attached_lines(invocation, logged.not_attached)
    for hint in hints:
        invocation.say(f"  {texts('cli.hint')}{hint_words(hint, texts)}")
