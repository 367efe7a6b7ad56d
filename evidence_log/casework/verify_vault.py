"""Verify a vault in numbered steps: every discrepancy is collected, none is thrown."""

from collections.abc import Iterable, Iterator
from pathlib import Path

from evidence_log.records.verification import Check, Discrepancy, Remark, Verdict, Verification
from evidence_log.vault.check import check_vault

Seen = Check | Remark | Discrepancy


def verify_vault(folder: Path, *, passphrase: str, read_data: bool) -> Iterator[Seen]:
    """Yield what is seen, step by step; raises NoVault and WrongPassphrase only."""
    return check_vault(folder, passphrase=passphrase, read_data=read_data)


def verification(seen: Iterable[Seen]) -> Verification:
    """Sum up: sound only when every step was taken and nothing differs."""
    checks: list[Check] = []
    notes: list[Remark] = []
    discrepancies: list[Discrepancy] = []
    for each in seen:
        if isinstance(each, Check):
            checks.append(each)
        elif isinstance(each, Remark):
            notes.append(each)
        else:
            discrepancies.append(each)
    verdict = Verdict.DISCREPANCIES if discrepancies else Verdict.SOUND
    if not checks and not discrepancies:
        verdict = Verdict.COULD_NOT_LOOK
    return Verification(
        verdict=verdict, checks=tuple(checks), notes=tuple(notes), discrepancies=tuple(discrepancies)
    )
