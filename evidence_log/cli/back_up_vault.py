"""`backup`: copy the vault, encrypted as it is, into a folder of its own on a stick, and look at the copy."""

from evidence_log.casework.back_up_vault import back_up_vault
from evidence_log.cli.arguments import Command, path_of
from evidence_log.cli.invocation import Invocation
from evidence_log.cli.json_forms import backed_up_json
from evidence_log.cli.progress import drawn
from evidence_log.cli.verify_vault import say_found
from evidence_log.i18n.amounts import size_words
from evidence_log.i18n.visible import visible_line
from evidence_log.records.copies import BackedUp
from evidence_log.records.verification import Verdict
from evidence_log.vault.manifest import read_manifest, stands_open
from evidence_log.vault.open import open_vault

COMMAND = Command("backup", "DEST", 1, 1)

_SHOWN = 10


def run(invocation: Invocation) -> int:
    """Make it, and say what was copied, whether it is sound, and whether it lies elsewhere."""
    read_manifest(invocation.folder)  # no vault, no question
    destination = path_of(invocation.parsed.words[0])
    passphrase = invocation.passphrase()
    with open_vault(invocation.folder, passphrase=passphrase) as vault:
        act = back_up_vault(vault, destination, passphrase=passphrase, at=invocation.around.clock.read())
        made = drawn(invocation, act)
    if invocation.json:
        invocation.answer(backed_up_json(made, invocation.texts))
    else:
        _say(invocation, made)
    return 0 if made.verification.verdict is Verdict.SOUND else 1


def _say(invocation: Invocation, made: BackedUp) -> None:
    texts, copied = invocation.texts, made.copied
    if made.receipt is not None:
        invocation.say(texts("copies.backed-up", folder=visible_line(made.folder), n=made.entries))
    else:
        invocation.say(texts("copies.backed-up-unsound", folder=visible_line(made.folder)))
    invocation.say(
        texts(
            "copies.carried",
            n=len(copied.fresh),
            size=size_words(copied.fresh_bytes),
            there=copied.there,
        )
    )
    if copied.removed:
        invocation.say(texts("copies.removed", n=copied.removed))
    if copied.only_in_copy:
        invocation.say(texts("copies.only-in-copy", n=len(copied.only_in_copy)))
        for name in copied.only_in_copy[:_SHOWN]:
            invocation.say(f"    objects/{name[:2]}/{name}.age")
    if made.receipt is None:
        say_found(invocation, made.verification)
        return
    invocation.say(texts("copies.verified"))
    same_device = f"  ! {texts('copies.same-device')}"
    invocation.say(texts("copies.elsewhere") if made.elsewhere else same_device)
    unasked = stands_open(invocation.folder)
    invocation.say(texts("copies.opens-unasked" if unasked else "copies.opens-with"))
