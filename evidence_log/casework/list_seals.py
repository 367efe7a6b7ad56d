"""What is outside: stamps asked for and received, checkpoints sent to people."""

from collections.abc import Iterable

from evidence_log.records.case_file import FiledSeal, FiledSealRequest, FiledStep
from evidence_log.records.outside_witness import OutsideWitness, outside_witness
from evidence_log.records.record import Record
from evidence_log.vault.vault import Vault


class Outside(Record, frozen=True):
    """Everything about time that others can confirm. `waiting` are requests without an answer."""

    witness: OutsideWitness | None
    seals: tuple[FiledSeal, ...]
    waiting: tuple[FiledSealRequest, ...]
    sent: tuple[FiledStep, ...]


def list_seals(vault: Vault) -> Outside:
    """Return it in the order it was entered."""
    seals = vault.seals()
    return Outside(
        witness=outside_witness(seals),
        seals=seals,
        waiting=waiting_requests(vault.seal_requests(), seals),
        sent=tuple(each for each in vault.steps() if each.step.entries is not None),
    )


def waiting_requests(
    requests: Iterable[FiledSealRequest], seals: Iterable[FiledSeal]
) -> tuple[FiledSealRequest, ...]:
    """The requests that no seal answers."""
    answered = {each.seal.request for each in seals}
    return tuple(each for each in requests if each.seq not in answered)
