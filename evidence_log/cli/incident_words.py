"""The words of an incident as the command line gives them: options, standard input, or asked on the terminal."""

import re

from evidence_log.cli.arguments import Option, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import NotADuration, NoWords
from evidence_log.i18n.visible import storable
from evidence_log.records.incident import Contacted, Direction, Effect, Kind
from evidence_log.records.incident_words import IncidentWords

KINDS = tuple(each.value for each in Kind)
_LONGEST_MS = 7 * 24 * 3600 * 1000
_DURATION = re.compile(
    r"(?:(?P<hours>\d+)\s*(?:h|小时))?\s*(?:(?P<minutes>\d+)\s*(?:m|min|分钟?))?\s*(?:(?P<seconds>\d+)\s*(?:s|秒钟?)?)?"
)
_CLOCKED = re.compile(r"(?:(\d+):)?(\d+):(\d\d)")

TELLING = (
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
)
EITHER = ("--answered", "--unanswered")


def given_words(invocation: Invocation) -> str | None:
    """The words on the command line or on standard input; None when they are to be asked for."""
    words = invocation.parsed.words[1:]
    if words == ["-"]:
        return invocation.words_from_input()
    return storable(" ".join(words)) if words else None


def told_words(invocation: Invocation, kind: Kind, given: str | None) -> IncidentWords:
    """Everything that was told; the account is asked for last where it was not given. Raises NoWords."""
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
