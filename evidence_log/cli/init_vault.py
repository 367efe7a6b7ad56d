"""`init`: make a vault, and show the recovery identity once, to be copied by hand."""

from pathlib import Path

from evidence_log.casework.init_vault import init_vault
from evidence_log.cli.arguments import Command, Option
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import (
    EmptyPassphrase,
    FolderNotEmpty,
    NeedsTerminal,
    NoSuchZone,
    NotAChoice,
    PassphraseMismatch,
    VaultExists,
)
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.vault.manifest import MANIFEST

_CHOICES = tuple(each.value for each in Jurisdiction)
_CHECKED_LETTERS = 4
# xterm's alternate screen, which Windows' terminals know, too: nothing shown there stays in the scrollback.
_OTHER_SCREEN, _FIRST_SCREEN = "\x1b[?1049h\x1b[H", "\x1b[?1049l"

COMMAND = Command(
    "init",
    "",
    0,
    0,
    (Option("--zone", value="ZONE"), Option("--jurisdiction", value="WHICH", choices=_CHOICES)),
)


def run(invocation: Invocation) -> int:
    """Make the vault."""
    _refuse_occupied(invocation.folder)
    passphrase = _new_passphrase(invocation)
    case = _case(invocation)
    new = init_vault(invocation.folder, passphrase=passphrase, case=case, at=invocation.around.clock.read())
    new.vault.close()
    if invocation.json:
        invocation.answer({"vault": str(invocation.folder), "vault_id": new.vault.manifest.vault_id})
        return 0
    texts = invocation.texts
    invocation.say(texts("cli.vault-made", folder=visible_line(str(invocation.folder))))
    if not invocation.around.terminal:
        invocation.say(texts("cli.recovery-later"))
        return 0
    right = _shown_once(invocation, new.recovery_identity)
    invocation.say(texts("cli.recovery-checked" if right else "cli.recovery-unchecked"))
    return 0


def _refuse_occupied(folder: Path) -> None:
    """Before anything is asked."""
    if (folder / MANIFEST).exists():
        raise VaultExists(folder=str(folder))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty(folder=str(folder))


def _shown_once(invocation: Invocation, recovery_identity: str) -> bool:
    """Show the line on a screen of its own, which is gone afterwards; returns whether its end was typed right."""
    # Not the answer: it goes to the terminal, and into no file the answer may be written to.
    invocation.aside(f"{_OTHER_SCREEN}{invocation.texts('cli.recovery-copy')}")
    invocation.aside(f"\n    {recovery_identity}\n")
    try:
        typed = invocation.ask("cli.ask-recovery-copied", option="--passphrase-file")
    finally:
        invocation.around.stderr.write(_FIRST_SCREEN)
        invocation.around.stderr.flush()
    return typed.upper() == recovery_identity[-_CHECKED_LETTERS:]


def _new_passphrase(invocation: Invocation) -> str:
    given = invocation.passphrase_from_file()
    if given is not None:
        if not given:
            raise EmptyPassphrase
        return given
    if not invocation.around.terminal:
        raise NeedsTerminal(option="--passphrase-file")
    invocation.aside(invocation.texts("cli.passphrase-advice"))
    first = invocation.ask_secretly("cli.ask-new-passphrase")
    if not first:
        raise EmptyPassphrase
    if invocation.ask_secretly("cli.ask-passphrase-again") != first:
        raise PassphraseMismatch
    return first


def _case(invocation: Invocation) -> Case:
    parsed, around = invocation.parsed, invocation.around
    zone, jurisdiction = parsed.text("--zone"), parsed.text("--jurisdiction")
    if around.terminal and zone is None:
        invocation.aside(invocation.texts("cli.zone-is", zone=around.zone))
        zone = invocation.ask("cli.ask-zone", option="--zone") or None
    if around.terminal and jurisdiction is None:
        jurisdiction = _asked(invocation)
    jurisdiction = jurisdiction or Jurisdiction.OTHER.value
    if jurisdiction not in _CHOICES:
        raise NotAChoice(option="--jurisdiction", value=jurisdiction, choices=" ".join(_CHOICES))
    try:
        return Case(zone=zone or around.zone, jurisdiction=Jurisdiction(jurisdiction))
    except ValueError as error:
        raise NoSuchZone(zone=zone or around.zone) from error


def _asked(invocation: Invocation) -> str | None:
    """Asked again until it is one of the choices: a slip must not cost the passphrase just typed twice."""
    while typed := invocation.ask("cli.ask-jurisdiction", option="--jurisdiction").lower():
        if typed in _CHOICES:
            return typed
    return None
