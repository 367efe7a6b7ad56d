"""Documents: what was generated from the record and handed over."""

from evidence_log.records.exhibit import KeptObject
from evidence_log.records.fitted import Fitted
from evidence_log.records.moment import Moment
from evidence_log.records.record import Record
from evidence_log.records.volume import Volume
from evidence_log.records.wanted_document import Redaction


class Signed(Record, frozen=True):
    """Whose certificate a document is signed with (as the certificate has it), and when the signature was stamped.

    `certificate_sha256` is the hash of the certificate (hex); `stamped_at` an instant as text, None without a stamp.
    """

    signer: str
    issuer: str
    certificate_sha256: str
    stamped_at: str | None = None


class Document(Record, frozen=True):
    """A generated file, never an exhibit.

    `made_at` is an instant as text; `entries` and `root` are the size and the RFC 6962 root (hex) of the
    ledger it was made from. `to` is who it was made for, as told; that it was handed over is a step that names it.
    A redacted copy names the full document (`redacts`) and what it does not show (`redact`). `only` are the incidents in
    it, null where all that stood are, and `since` and `until` the times they were chosen by.
    `fitted` says what it leaves out to stay within a size, `volume` which of several files it is.
    """

    edition: str
    language: str
    made_at: str
    entries: int
    root: str
    declared: bool
    kept: KeptObject
    signed: Signed | None = None
    to: str | None = None
    pages: int | None = None
    redacts: str | None = None
    redact: tuple[Redaction, ...] = ()
    only: tuple[str, ...] | None = None
    since: Moment | None = None
    until: Moment | None = None
    fitted: Fitted | None = None
    volume: Volume | None = None
