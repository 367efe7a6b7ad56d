"""Count what was told: by day, by hour, by kind, by number, by who was reached."""

from evidence_log.records.instant import zone_named
from evidence_log.records.pattern import Patterns, patterns_of
from evidence_log.records.timeline import EVERYTHING, Facet, Narrowing
from evidence_log.vault.vault import Vault


def count_patterns(vault: Vault, narrowing: Narrowing = EVERYTHING) -> Patterns:
    """Count the incidents that fit; numbers and who was reached are counted over all of them."""
    return patterns_of(
        vault.occasions(narrowing),
        zone=zone_named(vault.case().zone),
        numbers=tuple(vault.tallies(Facet.NUMBER)),
        contacted=tuple(vault.tallies(Facet.CONTACTED)),
    )
