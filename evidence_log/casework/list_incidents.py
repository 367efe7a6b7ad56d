"""List incidents in the order they happened, narrowed by time, kind and who."""

from contextlib import suppress
from datetime import datetime

from evidence_log.errors import TimeInFuture
from evidence_log.records.case_file import FiledErasure, FiledIncident
from evidence_log.records.clock import Reading
from evidence_log.records.incident import Kind
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
    zone = vault.case().zone
    begins: datetime | None = None
    ends: datetime | None = None
    if since is not None:
        begins = read_phrase(since, now=at.wall, zone=zone).begins
    if until is not None:
        with suppress(TimeInFuture):  # up to a day that is still to come is up to now
            ends = read_phrase(until, now=at.wall, zone=zone).ends
    return vault.incidents(since=begins, until=ends, kind=kind, who=who, withdrawn=withdrawn)


def list_tombstones(vault: Vault) -> list[FiledErasure]:
    """Everything that was erased, in the order it was."""
    return vault.erasures()
