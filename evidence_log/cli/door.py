"""The command line's door: find the command, run it, put refusals into one sentence and a hint."""

import json
from collections.abc import Callable, Sequence
from importlib import import_module

from evidence_log import __version__
from evidence_log.cli.arguments import COMMON, Command, Parsed, Takes, command_first, parse
from evidence_log.cli.invocation import Invocation, Surroundings
from evidence_log.cli.table import COMMANDS
from evidence_log.errors import Interrupted, Refusal, UnknownCommand
from evidence_log.i18n.moment_words import instant_words
from evidence_log.i18n.texts import Texts
from evidence_log.i18n.visible import visible_line

Run = Callable[[Invocation], int]


def run(arguments: Sequence[str], around: Surroundings) -> int:
    """Carry out one command line; returns its exit code. Nothing already saved is lost by a refusal."""
    texts = Texts(around.language)
    wants_json = (
        "--json" in arguments[: arguments.index("--")] if "--" in arguments else "--json" in arguments
    )
    try:
        return _run(command_first(arguments), around, texts)
    except Refusal as refusal:
        return refuse(refusal, around, wants_json=wants_json)
    except (KeyboardInterrupt, EOFError):  # Ctrl+C, or Ctrl+D where the passphrase is asked
        if around.terminal:
            around.stderr.write("\n")
        return refuse(Interrupted(), around, wants_json=wants_json)


def refuse(refusal: Refusal, around: Surroundings, *, wants_json: bool) -> int:
    """Say what could not be done and what to do next, on standard error; in JSON on standard output, too."""
    texts = Texts(around.language)
    message, hint = sentences(refusal, texts)
    if wants_json:
        answer = {"error": type(refusal).__name__, "message": message, "hint": hint}
        around.stdout.write(f"{json.dumps(answer, ensure_ascii=False)}\n")
    around.stderr.write(f"evidence-log: {message}\n{texts('cli.hint')}{hint}\n")
    return refusal.exit_code


def sentences(refusal: Refusal, texts: Texts) -> tuple[str, str]:
    """Return the sentence and the hint of a refusal."""
    values = {name: visible_line(str(value)) for name, value in refusal.values.items()}
    if "at" in values:  # the only instant a refusal speaks of
        values["at"] = instant_words(values["at"], texts)
    alone = "" in values.values()

    def said(identifier: str) -> str:
        return texts(
            f"{identifier}-alone" if alone and texts.has(f"{identifier}-alone") else identifier, **values
        )

    return said(f"errors.{refusal.id}"), said(f"errors.{refusal.id}.hint")


def _run(arguments: list[str], around: Surroundings, texts: Texts) -> int:
    if not arguments or arguments[0] in ("--help", "-h"):
        around.stdout.write(_help(texts))
        return 0
    name, *rest = arguments
    if name == "--version":
        around.stdout.write(f"evidence-log {__version__}\n")
        return 0
    if name not in COMMANDS:
        from difflib import get_close_matches  # noqa: PLC0415 -- only where a command was mistyped

        near = get_close_matches(name, COMMANDS, n=1)
        raise UnknownCommand(command=name, nearest=near[0] if near else "")
    module = import_module(f"evidence_log.cli.{COMMANDS[name]}")
    command: Command = module.COMMAND
    parsed: Parsed = parse(command, rest)
    if parsed.flag("--help"):
        around.stdout.write(_command_help(command, texts))
        return 0
    carry_out: Run = module.run
    return carry_out(Invocation(parsed, around))


def _help(texts: Texts) -> str:
    lines = [texts("cli.help.head"), ""]
    wide = max(map(len, COMMANDS)) + 2
    lines += [f"  {name:<{wide}}{texts(f'cli.help.{name}')}" for name in COMMANDS]
    return "\n".join([*lines, "", texts("cli.help.tail"), ""])


def _command_help(command: Command, texts: Texts) -> str:
    lines = [
        f"evidence-log {command.name} {command.arguments}".rstrip(),
        "",
        texts(f"cli.help.{command.name}"),
    ]
    example = f"cli.example.{command.name}"
    if texts.has(example):
        lines += ["", texts(example)]
    lines += ["", texts("cli.help.options")]
    for option in (*command.options, *COMMON):
        value = (
            ""
            if option.takes is Takes.NOTHING
            else f" {'|'.join(filter(None, option.choices)) or option.value}"
        )
        several = " ..." if option.takes is Takes.SEVERAL else ""
        own = f"cli.option.{command.name}.{option.name[2:]}"
        said = texts(own if texts.has(own) else f"cli.option.{option.name[2:]}")
        lines += [f"  {option.name}{value}{several}", f"      {said}"]
    return "\n".join([*lines, ""])
