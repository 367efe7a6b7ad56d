"""`recovery`: show the line that opens the vault without its passphrase, put it on a sheet, make it, use it."""

from importlib import import_module

from evidence_log.casework.show_recovery import show_recovery
from evidence_log.cli.arguments import Command, Option, Takes
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import NotAChoice, UnknownOption

_OPTIONS: dict[str, tuple[Option, ...]] = {
    "show": (),
    "sheet": (Option("--out", value="PATH.pdf"),),
    "use": (
        Option("--identity-file", value="FILE"),
        Option("--new-passphrase-file", value="FILE"),
        Option("--generate", Takes.NOTHING),
    ),
    "make": (Option("--replace", Takes.NOTHING),),
}
_MODULES = {"sheet": "print_recovery_sheet", "use": "use_recovery", "make": "make_recovery"}

COMMAND = Command(
    "recovery",
    "show|sheet|use|make",
    1,
    1,
    tuple(option for options in _OPTIONS.values() for option in options),
    either=("--new-passphrase-file", "--generate"),
)


def run(invocation: Invocation) -> int:
    """Do what was named; the line alone on standard output is `show`."""
    wanted = invocation.parsed.words[0]
    if wanted not in _OPTIONS:
        raise NotAChoice(option="recovery", value=wanted, choices=" ".join(_OPTIONS))
    for option in COMMAND.options:
        if invocation.parsed.flag(option.name) and option not in _OPTIONS[wanted]:
            nearest = next((each.name for each in _OPTIONS[wanted]), "--help")
            raise UnknownOption(option=option.name, command=f"recovery {wanted}", nearest=nearest)
    if wanted in _MODULES:
        code: int = import_module(f"evidence_log.cli.{_MODULES[wanted]}").run(invocation)
        return code
    with invocation.open_vault() as vault:
        line = show_recovery(vault)
    if invocation.json:
        invocation.answer({"recovery_identity": line})
    else:
        invocation.say(line)
    return 0
