"""Commands with a second word: each of these has its own arguments and options, and only its module is imported."""

from importlib import import_module
from typing import NamedTuple

from evidence_log.cli.arguments import Command, Option
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import MissingArgument, NotAChoice, TooManyArguments, UnknownOption


class Second(NamedTuple):
    """What may stand second: the words after it, and its options. `module` is in this room; None for the first's own."""

    words: tuple[str, ...] = ()
    options: tuple[Option, ...] = ()
    module: str | None = None


def command_of(name: str, seconds: dict[str, Second], *, either: tuple[str, ...] = ()) -> Command:
    """The argument table of a command with a second word."""
    options = dict.fromkeys(option for second in seconds.values() for option in second.options)
    most = 1 + max(len(second.words) for second in seconds.values())
    words = "|".join(seconds) + ("" if most == 1 else " ...")
    return Command(name, words, 1, most, tuple(options), either=either)


def go_on(invocation: Invocation, name: str, seconds: dict[str, Second]) -> str | int:
    """Check the words and options; carry out what has a module of its own, else return the second word."""
    wanted, *words = invocation.parsed.words
    second = seconds.get(wanted)
    if second is None:
        raise NotAChoice(option=name, value=wanted, choices=" ".join(seconds))
    called = f"{name} {wanted}"
    if len(words) < len(second.words):
        raise MissingArgument(argument=second.words[len(words)], command=called)
    if len(words) > len(second.words):
        raise TooManyArguments(argument=words[len(second.words)], command=called)
    known = {option.name for option in second.options}
    for option in command_of(name, seconds).options:
        if invocation.parsed.flag(option.name) and option.name not in known:
            nearest = next((each.name for each in second.options), "--help")
            raise UnknownOption(option=option.name, command=called, nearest=nearest)
    if second.module is None:
        return wanted
    code: int = import_module(f"evidence_log.cli.{second.module}").run(invocation)
    return code
