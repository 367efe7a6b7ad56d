"""Turn what a door was told of a debt into a debt: parties by name, sums, days and hours from words."""

from collections.abc import Collection
from typing import Any

from msgspec.structs import replace

from evidence_log.casework.list_parties import list_parties
from evidence_log.casework.read_amount import read_amount
from evidence_log.errors import HoursReversed, HoursUnread, NothingClaimed
from evidence_log.records.case_file import FiledParty
from evidence_log.records.clock import Reading
from evidence_log.records.debt import AgreedHours, Debt
from evidence_log.records.debt_words import DebtWords
from evidence_log.vault.vault import Vault
from evidence_log.when.deadline import read_deadline
from evidence_log.when.hours import read_hours
from evidence_log.when.read import read_phrase

_BY_NAME = ("lender", "agency", "claimed_by")
_AS_TOLD = ("lender_kind", "contract", "purpose", "note")
_HOURS = ("hours", "hours_from", "hours_until")


def read_debt(
    vault: Vault, words: DebtWords, *, given: Collection[str], standing: Debt | None, at: Reading
) -> Debt:
    """The debt that stands with what is `given` said anew; an empty word clears a fact.

    Raises NothingClaimed where nothing is left of it, UnknownReference, TimeUnread, TimeInFuture, DeadlineUnread,
    HoursUnread, HoursReversed.
    """
    case, parties = vault.case(), list_parties(vault)
    known: dict[str, Any] = {name: getattr(standing, name, None) for name in Debt.__struct_fields__}
    for name in set(given) & set(_BY_NAME):
        known[name] = _whom(vault, getattr(words, name), parties)
    for name in set(given) & set(_AS_TOLD):
        known[name] = getattr(words, name) or None
    if "amount" in given:
        known["amount"] = read_amount(words.amount, case.jurisdiction) if words.amount else None
    if "since" in given:
        known["since"] = read_phrase(words.since, now=at.wall, zone=case.zone) if words.since else None
    if set(given) & set(_HOURS):
        known["hours"] = _hours(words, given, known["hours"], at=at, zone=case.zone)
    if not any(known[name] for name in ("lender", "agency", "contract", "amount", "claimed_by")):
        raise NothingClaimed
    return Debt(**known)


def _whom(vault: Vault, told: str | None, parties: list[FiledParty]) -> str | None:
    """A party by its number, or by its very name; anybody else as told."""
    if told is None or not told.strip():
        return None
    called = told.strip().casefold()
    if called.startswith("pty-"):
        return vault.party(called.upper()).reference
    same = [each.reference for each in parties if each.party.name.strip().casefold() == called]
    return same[0] if len(same) == 1 else told


def _hours(
    words: DebtWords, given: Collection[str], standing: AgreedHours | None, *, at: Reading, zone: str
) -> AgreedHours | None:
    if "hours" in given:
        if not words.hours:
            return None
        read = read_hours(words.hours)
        days = (None, None) if standing is None else (standing.begins, standing.ends)
        standing = AgreedHours(from_=read.from_, to=read.to, begins=days[0], ends=days[1])
    if standing is None:
        raise HoursUnread(phrase="")
    begins = _day(words.hours_from, at, zone) if "hours_from" in given else standing.begins
    ends = _day(words.hours_until, at, zone) if "hours_until" in given else standing.ends
    if begins is not None and ends is not None and ends < begins:
        raise HoursReversed(begins=begins, ends=ends)
    return replace(standing, begins=begins, ends=ends)


def _day(phrase: str | None, at: Reading, zone: str) -> str | None:
    if not phrase:
        return None
    begins = read_deadline(phrase, now=at.wall, zone=zone).begins
    return None if begins is None else begins.date().isoformat()
