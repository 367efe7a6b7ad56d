"""List incidents in the order they happened, narrowed by time, kind and who."""

from contextlib import suppress
from typing import NamedTuple

from evidence_log.errors import TimeInFuture
from evidence_log.records.case_file import FiledErasure, FiledIncident
from evidence_log.records.clock import Reading
from evidence_log.records.incident import Kind
from evidence_log.records.moment import Moment
from evidence_log.vault.vault import Vault
from evidence_log.when.read import read_phrase


def list_incidents(
    vault: Vault,
    *,
    since: str | None = None,
    until: str | None = None,
    kind: Kind | None = None,
    who: str | None = None,
    withdrawn: bool = False,
    at: Reading,
) -> list[FiledIncident]:
    """Those that stand; with `withdrawn` the others, too.

    `since` and `until` are phrases, both ends included; raises TimeUnread, and TimeInFuture for `since`.
    """
    span = read_span(vault, since=since, until=until, at=at)
    begins = None if span.since is None else span.since.begins
    ends = None if span.until is None else span.until.ends
    return vault.incidents(since=begins, until=ends, kind=kind, who=who, withdrawn=withdrawn)


class Span(NamedTuple):
    """From when, and up to when; null where it is open."""

    since: Moment | None
    until: Moment | None


def read_span(vault: Vault, *, since: str | None, until: str | None, at: Reading) -> Span:
    """Read the phrases, in the zone of the case; raises TimeUnread, and TimeInFuture for `since`."""
    zone = vault.case().zone
    begins = None if since is None else read_phrase(since, now=at.wall, zone=zone)
    ends = None
    if until is not None:
        with suppress(TimeInFuture):  # up to a day that is still to come is up to now
            ends = read_phrase(until, now=at.wall, zone=zone)
    return Span(begins, ends)


def list_tombstones(vault: Vault) -> list[FiledErasure]:
    """Everything that was erased, in the order it was."""
    return vault.erasures()
