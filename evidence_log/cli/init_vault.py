"""`init`: make a vault, and show the recovery identity once, to be copied by hand."""

from pathlib import Path

from evidence_log.casework.init_vault import init_open_vault, init_vault
from evidence_log.cli.arguments import Command, Option, Takes
from evidence_log.cli.asking import new_passphrase, shown_once
from evidence_log.cli.invocation import Invocation
from evidence_log.errors import FolderNotEmpty, NoSuchZone, NotAChoice, VaultExists
from evidence_log.i18n.visible import visible_line
from evidence_log.records.case import Case, Jurisdiction
from evidence_log.vault.create import NewVault
from evidence_log.vault.manifest import MANIFEST

_CHOICES = tuple(each.value for each in Jurisdiction)

COMMAND = Command(
    "init",
    "",
    0,
    0,
    (
        Option("--zone", value="ZONE"),
        Option("--jurisdiction", value="WHICH", choices=_CHOICES),
        Option("--generate", Takes.NOTHING),
        Option("--no-passphrase", Takes.NOTHING),
        Option("--no-recovery", Takes.NOTHING),
    ),
    either=("--generate", "--no-passphrase"),
)


def run(invocation: Invocation) -> int:
    """Make the vault."""
    _refuse_occupied(invocation.folder)
    new = _made(invocation)
    new.vault.close()
    if invocation.json:
        invocation.answer({"vault": str(invocation.folder), "vault_id": new.vault.manifest.vault_id})
        return 0
    texts = invocation.texts
    invocation.say(texts("cli.vault-made", folder=visible_line(str(invocation.folder))))
    if invocation.parsed.flag("--no-passphrase"):
        invocation.say(texts("keys.stands-open"))
        return 0
    if not new.recovery_identity:
        invocation.say(texts("keys.no-recovery"))
    elif not invocation.around.terminal:
        invocation.say(texts("cli.recovery-later"))
    else:
        right = shown_once(invocation, new.recovery_identity)
        invocation.say(texts("cli.recovery-checked" if right else "cli.recovery-unchecked"))
    return 0


def _made(invocation: Invocation) -> NewVault:
    with_recovery = not invocation.parsed.flag("--no-recovery")
    if invocation.parsed.flag("--no-passphrase"):
        case = _case(invocation)
        at = invocation.around.clock.read()
        return init_open_vault(invocation.folder, case=case, at=at, with_recovery=with_recovery)
    given = invocation.passphrase_from_file()
    passphrase = new_passphrase(invocation, option="--passphrase-file", given=given)
    case = _case(invocation)
    at = invocation.around.clock.read()
    return init_vault(invocation.folder, passphrase=passphrase, case=case, at=at, with_recovery=with_recovery)


def _refuse_occupied(folder: Path) -> None:
    """Before anything is asked."""
    if (folder / MANIFEST).exists():
        raise VaultExists(folder=str(folder))
    if folder.exists() and (not folder.is_dir() or any(folder.iterdir())):
        raise FolderNotEmpty(folder=str(folder))


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
