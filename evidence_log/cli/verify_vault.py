"""`verify`: look whether anything differs from what was recorded."""

from collections.abc import Iterator

from evidence_log.casework.verify_vault import Seen, verification, verify_vault
from evidence_log.cli.arguments import Command, Option, Takes, path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import verification_json
from evidence_log.errors import NoVault
from evidence_log.i18n.visible import visible_line
from evidence_log.records.verification import Check, Discrepancy, Verdict, Verification
from evidence_log.vault.manifest import holds_a_vault

COMMAND = Command("verify", "[VAULT]", 0, 1, (Option("--read-data", Takes.NOTHING),))

_EXIT = {Verdict.SOUND: 0, Verdict.DISCREPANCIES: 1, Verdict.COULD_NOT_LOOK: 2}
_SHOWN = 100


def run(invocation: Invocation) -> int:
    """Look at everything, say each step as it is taken, then the verdict."""
    words = invocation.parsed.words
    folder = path_of(words[0]) if words else invocation.folder
    if not holds_a_vault(folder):
        raise NoVault(folder=str(folder))
    seen = verify_vault(
        folder, passphrase=invocation.passphrase(folder), read_data=invocation.parsed.flag("--read-data")
    )
    found = verification(seen if invocation.json else _spoken(invocation, seen))
    if invocation.json:
        invocation.answer(verification_json(found, invocation.texts))
    else:
        say_found(invocation, found)
    return _EXIT[found.verdict]


def _spoken(invocation: Invocation, seen: Iterator[Seen]) -> Iterator[Seen]:
    texts = invocation.texts
    for each in seen:
        if isinstance(each, Check):
            amount = texts("verify.checked", n=each.looked_at)
            invocation.say(f"{each.step:>3}  {texts(f'verify.step.{each.name}')}  ({amount})")
        yield each


def say_found(invocation: Invocation, found: Verification) -> None:
    """Say what was seen, and the verdict."""
    texts = invocation.texts
    for note in found.notes:
        invocation.say(
            f"  {texts('verify.note')}: {visible_line(note.reference)}: {texts(f'verify.{note.meaning}')}"
        )
    for each in found.discrepancies[:_SHOWN]:
        _say_discrepancy(invocation, each)
    if len(found.discrepancies) > _SHOWN:
        invocation.say(f"  ... {len(found.discrepancies) - _SHOWN}")
    invocation.say(texts(f"verify.verdict.{found.verdict.value}", n=len(found.discrepancies)))
    if found.verdict is Verdict.SOUND:
        invocation.say(texts("verify.sound.limit"))


def _say_discrepancy(invocation: Invocation, each: Discrepancy) -> None:
    texts = invocation.texts
    invocation.say(f"  ! {each.step}  {visible_line(each.reference)}: {texts(f'verify.{each.meaning}')}")
    for label, value in (("expected", each.expected), ("found", each.found)):
        if value:
            invocation.say(f"       {texts(f'verify.{label}')}: {visible_line(value)[:160]}")
