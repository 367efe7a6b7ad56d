"""What `status` tells: of a locked vault, and of an open one."""

from evidence_log.records.case_file import FiledBackup
from evidence_log.records.outside_witness import OutsideWitness
from evidence_log.records.record import Record
from evidence_log.records.verification import Verdict


class Outside(Record, frozen=True):
    """What anybody can see of a vault's folder. Times are instants as text."""

    folder: str
    vault_id: str
    format: int
    demo: bool
    size: int
    inbox: int
    backup: bool
    unfinished_restore: bool
    checked_at: str | None
    checked_verdict: Verdict | None
    checked_data: str | None
    cloud: str | None
    conflict_copies: tuple[str, ...]
    read_only: bool

    @property
    def case_number(self) -> str:
        """The number every page carries, made from the vault's id."""
        return f"EL-{self.vault_id[:8].upper()}"


class Inside(Record, frozen=True):
    """What only an open vault tells. `last_backup` is null before the first; `lost` names objects that are gone."""

    entries: int
    incidents: int
    exhibits: int
    unexamined: tuple[str, ...]
    lost: tuple[str, ...]
    last_backup: FiledBackup | None
    entries_since_backup: int | None
    newest_missing: bool
    zone: str
    witness: OutsideWitness | None


class Status(Record, frozen=True):
    """Both; `inside` is null while the vault is locked."""

    outside: Outside
    inside: Inside | None
