"""Give out the fingerprint of everything recorded so far, and enter that it was given out."""

from evidence_log.records.case_file import case_number
from evidence_log.records.clock import Reading
from evidence_log.records.instant import zone_named
from evidence_log.records.ledger import checkpoint_line
from evidence_log.records.moment import Precision, TimeSource, moment_of
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.records.step import Step, StepKind
from evidence_log.vault.vault import Vault


class SentCheckpoint(Record, frozen=True):
    """The head that was printed, its note kept from now on; `line` is what to send."""

    receipt: Receipt
    case_number: str
    entries: int
    root: str
    to: str | None

    @property
    def line(self) -> str:
        """The fingerprint as one line."""
        return checkpoint_line(self.case_number, self.entries, self.root)


def send_checkpoint(vault: Vault, *, to: str | None, at: Reading) -> SentCheckpoint:
    """Enter the step and return the fingerprint; `to` is who gets it, as told."""
    zone = vault.case().zone
    here = at.wall.astimezone(zone_named(zone))
    with vault.writer(at) as writer:
        head, _ = writer.checkpoint()
        step = Step(
            kind=StepKind.CHECKPOINT_SENT,
            occurred=moment_of(here, here, Precision.EXACT, zone=zone, source=TimeSource.CLOCK),
            to=to,
            entries=head.size,
            root=head.root,
        )
        receipt = writer.append(step)[0]
    number = case_number(vault.manifest.vault_id)
    return SentCheckpoint(receipt=receipt, case_number=number, entries=head.size, root=head.root, to=to)
