"""Seals: RFC 3161 stamps of a checkpoint by somebody outside."""

from enum import StrEnum

from evidence_log.records.record import Record


class SealState(StrEnum):
    """What could be made of an authority's answer."""

    VERIFIED = "verified"
    STORED = "stored"


class SealRequest(Record, frozen=True):
    """A stamp was asked for, or waits to be: of the checkpoint of `entries` entries and `root` (hex).

    `note_sha256` (hex) is of the signed note's bytes: all that leaves the machine. `nonce` is in hex.
    """

    entries: int
    root: str
    note_sha256: str
    authority: str
    nonce: str


class Seal(Record, frozen=True):
    """An authority's answer, kept raw in `ledger/<file>`.

    `response_sha256` (hex) is of the raw answer. `stamped_at` is the time the authority signed, an instant as text in
    UTC; null when the answer was stored without being understood (`stored`), with the reason in `problem`.
    `request` is the place of the request in the ledger. `verified`: the signature, the hash and the nonce fit, and the
    signer's certificate stands in the answer; whether that certificate is trusted is for whoever checks to say.
    """

    request: int
    entries: int
    root: str
    authority: str
    file: str
    response_sha256: str
    state: SealState
    stamped_at: str | None = None
    signer: str | None = None
    serial: str | None = None
    policy: str | None = None
    problem: str | None = None
