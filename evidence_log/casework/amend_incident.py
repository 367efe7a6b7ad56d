"""Correct an incident: what is given changes, the rest stands as it was, and every earlier telling is kept."""

from collections.abc import Collection
from typing import Any

from msgspec.structs import asdict, replace

from evidence_log.errors import NoReason, NothingToAmend, NotOfThisKind
from evidence_log.records.case_file import FiledIncident
from evidence_log.records.clock import Reading
from evidence_log.records.incident import Incident, amended
from evidence_log.records.incident_words import IncidentWords
from evidence_log.records.moment import Moment, unknown_moment
from evidence_log.records.receipt import Receipt
from evidence_log.records.record import Record
from evidence_log.vault.vault import Vault
from evidence_log.when.read import read_phrase

_TIMES = ("first", "last")


class Amended(Record, frozen=True):
    """The answer: the receipt, and the incident as it now stands."""

    receipt: Receipt
    incident: FiledIncident


def amend_incident(
    vault: Vault, reference: str, words: IncidentWords, *, given: Collection[str], reason: str, at: Reading
) -> Amended:
    """Enter the correction: of `words` only the fields in `given` count, and one of them that is empty clears it.

    A time that cannot be read is refused, and the one that stands stays: raises TimeUnread, TimeInFuture. Raises
    NoReason, NothingToAmend when nothing differs, and RecordErased. One that was withdrawn stays withdrawn.
    """
    amendable_incident(vault, reference)
    if not reason.strip():
        raise NoReason
    changes = _changes(words, given, zone=vault.case().zone, at=at)
    with vault.writer(at) as writer:
        standing = vault.incident(reference).incident
        corrected = _corrected(standing, changes)
        if corrected == standing:
            raise NothingToAmend(reference=reference)
        receipt = writer.append(amended(corrected, amends=reference, reason=reason))[0]
    return Amended(receipt=receipt, incident=vault.incident(reference))


def amendable_incident(vault: Vault, reference: str) -> FiledIncident:
    """The incident as it stands; raises NotOfThisKind for anything else that has a number."""
    if reference.startswith(("EX-", "DOC-", "STEP-", "PTY-", "DEBT-", "CAP-")):
        raise NotOfThisKind(reference=reference, kinds="INC-0001")
    return vault.incident(reference)


def _changes(words: IncidentWords, given: Collection[str], *, zone: str, at: Reading) -> dict[str, Any]:
    """The fields of an incident that are to change, times read."""

    def read(phrase: str) -> Moment:
        return read_phrase(phrase, now=at.wall, zone=zone)

    told = asdict(words)
    changes: dict[str, Any] = {name: told[name] for name in given if name not in ("at", *_TIMES)}
    for name in _TIMES:
        if name in given:
            changes[name] = read(told[name]) if told[name] else None
    if "at" in given:
        changes["occurred"] = read(words.at) if words.at else unknown_moment(None)
    return changes


def _corrected(standing: Incident, changes: dict[str, Any]) -> Incident:
    return replace(standing, **changes)
