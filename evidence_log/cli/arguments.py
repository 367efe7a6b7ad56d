"""The argument table: options as data, so that parsing, help and completion read the same thing.

No library: after KIND unknown dashes are words, refusals come from our catalog, and `log` must start light.
"""

import os
from collections.abc import Sequence
from difflib import get_close_matches
from enum import Enum
from pathlib import Path
from typing import NamedTuple

from evidence_log.errors import (
    ContradictingOptions,
    GivenTwice,
    MissingArgument,
    MissingValue,
    NotAChoice,
    NotANumber,
    TooManyArguments,
    UnknownOption,
)

_LARGEST = 1_000_000


class Takes(Enum):
    """What an option takes."""

    NOTHING = "nothing"
    TEXT = "text"
    NUMBER = "number"
    SEVERAL = "several"


class Option(NamedTuple):
    """One option. `value` names what it takes in the help; `choices` are all it may be."""

    name: str
    takes: Takes = Takes.TEXT
    value: str = "TEXT"
    choices: tuple[str, ...] = ()


class Command(NamedTuple):
    """One command. `least` and `most` count its plain arguments, named in `arguments` for the help.

    From `free_after` plain arguments on, a dash that starts no known option starts a word. Of the options in
    `either` only one may be given.
    """

    name: str
    arguments: str
    least: int
    most: int | None
    options: tuple[Option, ...] = ()
    free_after: int | None = None
    either: tuple[str, ...] = ()


COMMON = (
    Option("--vault", value="DIR"),
    Option("--passphrase-file", value="FILE"),
    Option("--json", Takes.NOTHING),
    Option("--help", Takes.NOTHING),
)


class Parsed(NamedTuple):
    """What was given: values by option name, and plain arguments."""

    values: dict[str, list[str]]
    words: list[str]

    def text(self, name: str) -> str | None:
        """The last value given, or None."""
        given = self.values.get(name)
        return given[-1] if given else None

    def several(self, name: str) -> tuple[str, ...]:
        """All values given."""
        return tuple(self.values.get(name, ()))

    def flag(self, name: str) -> bool:
        """Whether it was given."""
        return name in self.values

    def number(self, name: str) -> int | None:
        """The value as a whole number that is not negative; raises NotANumber."""
        text = self.text(name)
        if text is None:
            return None
        if not (
            text.isascii() and text.isdigit() and int(text[:8]) < _LARGEST and len(text) < len("10000000")
        ):
            raise NotANumber(option=name, value=text)
        return int(text)


def path_of(text: str) -> Path:
    """A path as given; `~/` is the home folder, and a file called `~$letter.docx` is a file."""
    return Path(text).expanduser() if text == "~" or text.startswith(("~/", f"~{os.sep}")) else Path(text)


def parse(command: Command, arguments: Sequence[str]) -> Parsed:
    """Sort arguments into options and words; raises a UsageRefusal."""
    known = {option.name: option for option in (*command.options, *COMMON)}
    parsed = Parsed({}, [])
    waiting = list(reversed(arguments))
    while waiting:
        argument = waiting.pop()
        if argument == "--":
            parsed.words.extend(reversed(waiting))
            break
        name, equals, value = argument.partition("=")
        name = "--help" if argument == "-h" else name
        option = known.get(name)
        if option is None:
            _word(command, parsed, argument, known)
            continue
        if option.takes is Takes.NOTHING:
            if equals:
                raise UnknownOption(option=argument, command=command.name, nearest=name)
            parsed.values.setdefault(name, []).append("")
            continue
        if not equals:
            # The next option is no value: `--at --number 5` would lose both. A value like that is `--at=--number`.
            if not waiting or waiting[-1].partition("=")[0] in known:
                raise MissingValue(option=name)
            value = waiting.pop()
        _choose(option, value)
        if name in parsed.values and option.takes is not Takes.SEVERAL and option not in COMMON:
            raise GivenTwice(option=name)
        parsed.values.setdefault(name, []).append(value)
    if not parsed.flag("--help"):
        _count(command, parsed)
        _contradict(command, parsed)
    return parsed


def command_first(arguments: Sequence[str]) -> list[str]:
    """Put the options every command has behind the command, where they may stand before it, too."""
    known = {option.name: option.takes for option in COMMON}
    at = 0
    while at < len(arguments) and arguments[at].partition("=")[0] in known:
        name, equals, _ = arguments[at].partition("=")
        at += 1 if equals or known[name] is Takes.NOTHING else 2
    if at >= len(arguments) or arguments[at].startswith("-"):
        return list(arguments)
    return [arguments[at], *arguments[:at], *arguments[at + 1 :]]


def _word(command: Command, parsed: Parsed, argument: str, known: dict[str, Option]) -> None:
    free = command.free_after is not None and len(parsed.words) >= command.free_after
    if argument.startswith("-") and argument != "-" and not free:
        nearest = get_close_matches(argument.partition("=")[0], known, n=1)
        raise UnknownOption(
            option=argument, command=command.name, nearest=nearest[0] if nearest else "--help"
        )
    parsed.words.append(argument)


def _contradict(command: Command, parsed: Parsed) -> None:
    given = [name for name in command.either if parsed.flag(name)]
    if len(given) > 1:
        raise ContradictingOptions(option=given[0], other=given[1])


def _choose(option: Option, value: str) -> None:
    if option.choices and value not in option.choices:
        raise NotAChoice(option=option.name, value=value, choices=" ".join(option.choices))


def _count(command: Command, parsed: Parsed) -> None:
    names = command.arguments.replace("[", "").replace("]", "").split()
    if len(parsed.words) < command.least:
        missing = names[len(parsed.words)] if len(parsed.words) < len(names) else command.arguments
        raise MissingArgument(argument=missing, command=command.name)
    if command.most is not None and len(parsed.words) > command.most:
        raise TooManyArguments(argument=parsed.words[command.most], command=command.name)
