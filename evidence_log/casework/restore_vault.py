"""Make a backup, or any vault, into the vault one goes on with."""

from collections.abc import Generator
from pathlib import Path

from evidence_log.casework.verify_vault import verification
from evidence_log.records.clock import Reading
from evidence_log.records.copies import Restored
from evidence_log.records.progress import Progress, Stage
from evidence_log.records.receipt import Receipt
from evidence_log.records.verification import Verdict, Verification
from evidence_log.vault.check import check_vault
from evidence_log.vault.markers import RESTORING, RestoreMark, mark, unmark
from evidence_log.vault.open import open_vault
from evidence_log.vault.restoring import copy_back, refuse_occupied, vault_in


def restore_vault(
    source: Path, target: Path, *, passphrase: str, even_so: bool, at: Reading
) -> Generator[Progress, None, Restored]:
    """Copy, look at all of it, and go on in a new series of references.

    Where something differs from what was recorded, the copy stays to be read and nothing is added to it, unless
    `even_so`. Only a vault whose signed head still fits can go on at all: VaultDamaged otherwise.
    """
    found_in = vault_in(source)
    refuse_occupied(found_in, target)
    yield from copy_back(found_in, target, passphrase=passphrase)
    yield Progress(stage=Stage.CHECK, done=0, of=0)
    found = verification(check_vault(target, passphrase=passphrase, read_data=True))
    series: str | None = None
    receipt: Receipt | None = None
    entries: int | None = None
    if found.verdict is Verdict.SOUND or even_so:
        series, entries, receipt = _go_on(target, found, passphrase=passphrase, at=at)
    else:
        mark(target / RESTORING, RestoreMark(source=str(source), damaged=True), tmp=target / "tmp")
    return Restored(
        folder=str(target),
        source=str(found_in),
        entries=entries,
        verification=found,
        series=series,
        receipt=receipt,
    )


def _go_on(target: Path, found: Verification, *, passphrase: str, at: Reading) -> tuple[str, int, Receipt]:
    if found.verdict is not Verdict.SOUND:
        # Said before it is tried: a head that no longer fits is refused below, and then the copy stays to be read.
        mark(target / RESTORING, RestoreMark(source=str(target), damaged=True), tmp=target / "tmp")
    with open_vault(target, passphrase=passphrase) as vault:
        parts = vault.parts()
        entries, series = parts.entries(), parts.next_series()
        receipt = vault.go_on(series, at)
    unmark(target / RESTORING)
    return series, entries, receipt
