"""The rule packs that come with the program, and whether they are old."""

from pathlib import Path

from evidence_log.casework.find_pack import pack_named
from evidence_log.records.clock import Reading
from evidence_log.records.instant import zone_named
from evidence_log.records.record import Record
from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.read_pack import shipped_pack, shipped_packs
from evidence_log.rules.staleness import is_stale


class ListedPack(Record, frozen=True):
    """A pack, and whether a year has passed since its facts were checked."""

    pack: RulePack
    stale: bool


def list_packs(*, at: Reading) -> tuple[ListedPack, ...]:
    """All of them, by name."""
    return tuple(_listed(shipped_pack(name), at) for name in shipped_packs())


def show_pack(named: str, path: Path, *, at: Reading) -> ListedPack:
    """One of them, or a file; raises what `pack_named` raises."""
    return _listed(pack_named(named, path), at)


def _listed(pack: RulePack, at: Reading) -> ListedPack:
    return ListedPack(pack=pack, stale=is_stale(pack, at.wall.astimezone(zone_named(pack.zone)).date()))
