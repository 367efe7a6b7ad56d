"""`restore`: make a backup into the vault one goes on with."""

from evidence_log.casework.restore_vault import restore_vault
from evidence_log.cli.arguments import Command, Option, Takes, path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import restored_json
from evidence_log.cli.progress import drawn
from evidence_log.cli.verify_vault import say_found
from evidence_log.i18n.visible import visible_line
from evidence_log.records.copies import Restored
from evidence_log.records.verification import Verdict
from evidence_log.vault.restoring import refuse_occupied, vault_in

COMMAND = Command("restore", "SRC", 1, 1, (Option("--even-so", Takes.NOTHING),))


def run(invocation: Invocation) -> int:
    """Copy, look at all of it, go on."""
    source, parsed = path_of(invocation.parsed.words[0]), invocation.parsed
    refuse_occupied(vault_in(source), invocation.folder)  # before anything is asked
    act = restore_vault(
        source,
        invocation.folder,
        passphrase=invocation.passphrase(vault_in(source)),
        even_so=parsed.flag("--even-so"),
        at=invocation.around.clock.read(),
    )
    restored = drawn(invocation, act)
    if invocation.json:
        invocation.answer(restored_json(restored, invocation.texts))
    else:
        _say(invocation, restored)
    return 0 if restored.verification.verdict is Verdict.SOUND else 1


def _say(invocation: Invocation, restored: Restored) -> None:
    texts, folder = invocation.texts, visible_line(restored.folder)
    if restored.verification.verdict is not Verdict.SOUND:
        say_found(invocation, restored.verification)
    if restored.series is None:
        source = visible_line(invocation.parsed.words[0])
        invocation.say(texts("copies.restored-to-read", folder=folder))
        invocation.say(f"{texts('cli.hint')}{texts('copies.restored-to-read.hint', source=source)}")
        return
    invocation.say(texts("copies.restored", folder=folder, n=restored.entries))
    invocation.say(texts("copies.series", example=f"INC-{restored.series}-0001"))
    invocation.say(texts("copies.two-copies"))
