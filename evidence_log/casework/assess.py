"""Hold the record against a rule pack: what it shows, who takes it, and by when. Nothing is entered."""

from evidence_log.records.assessed import Assessed
from evidence_log.records.case_file import CaseFile, put_forward
from evidence_log.records.clock import Reading
from evidence_log.records.instant import zone_named
from evidence_log.records.rule_pack import RulePack
from evidence_log.rules.assess import assess_pack
from evidence_log.rules.clocks import running_clocks
from evidence_log.rules.facts import facts_of
from evidence_log.rules.narrowing import orders_of
from evidence_log.rules.routing import who_takes_it
from evidence_log.rules.staleness import is_stale
from evidence_log.vault.vault import Vault


def assess(vault: Vault, pack: RulePack, *, at: Reading) -> Assessed:
    """All that stands in the vault."""
    return assess_file(vault.case_file(), pack, at=at)


def assess_file(case_file: CaseFile, pack: RulePack, *, at: Reading) -> Assessed:
    """What was withdrawn counts for nothing; the day is that of the zone of the case."""
    facts = facts_of(put_forward(case_file))
    today = at.wall.astimezone(zone_named(facts.zone)).date()
    assessments = assess_pack(pack, facts, today=today)
    clocks = running_clocks(pack, facts, today=today)
    return Assessed(
        pack=pack,
        zone=facts.zone,
        today=today.isoformat(),
        stale=is_stale(pack, today),
        assessments=assessments,
        routes=who_takes_it(pack, facts, assessments, clocks),
        clocks=clocks,
        orders=tuple(orders_of(pack, facts, today)),
    )
