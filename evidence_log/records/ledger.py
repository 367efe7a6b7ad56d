"""The link and the signed head of the ledger. The bytes are specified in docs/formats/ledger.md."""

from enum import StrEnum

from evidence_log.records.record import Record


class Act(StrEnum):
    """What an entry says was done. Public by design: it stands in the leaf."""

    OPEN = "vault.open"
    SET_CASE = "case.set"
    LOG = "incident.log"
    ATTACH = "exhibit.attach"
    CUSTODY = "exhibit.custody"
    EXAMINE = "exhibit.examine"
    DERIVE = "exhibit.derive"
    EXTRACT = "exhibit.extract"
    ANNOTATE = "exhibit.annotate"
    DOCUMENT = "document.make"
    CLOCK_STEP = "clock.step"
    AMEND = "incident.amend"
    WITHDRAW = "record.withdraw"
    ERASE = "record.erase"
    REVIEW = "capture.review"
    CHANGE_KEYS = "keys.change"
    BACK_UP = "vault.backup"
    RESTORE = "vault.restore"
    STEP = "step.record"
    ADD_PARTY = "party.add"
    CHANGE_PARTY = "party.change"
    LINK_HANDLE = "party.link"
    UNLINK_HANDLE = "party.unlink"
    ADD_DEBT = "debt.add"
    CHANGE_DEBT = "debt.change"
    ANSWER = "case.answer"
    REQUEST_SEAL = "seal.request"
    SEAL = "seal.keep"


class Entry(Record, frozen=True):
    """One link. `at` is UTC with microseconds and Z, `off` minutes east of UTC, hashes are hex.

    `prev` is the hash of the entry before (64 zeros for the first), `commit` the commitment to the body,
    `objects` salted commitments to kept bytes. Names, sizes and words never stand here.
    """

    v: int
    seq: int
    prev: str
    act: Act
    ref: str
    commit: str
    objects: tuple[str, ...]
    at: str
    boot: str
    mono_us: int
    tz: str
    off: int


class Checkpoint(Record, frozen=True):
    """The signed head: how many entries, and the RFC 6962 root over them (hex)."""

    origin: str
    size: int
    root: str


def checkpoint_line(case_number: str, entries: int, root: str) -> str:
    """The fingerprint as one line, as it is sent out and printed."""
    return f"{case_number} {entries} {root}"
