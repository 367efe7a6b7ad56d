"""Whether a requirement is for this matter: its territory, and what was answered of the circumstances it asks for."""

from evidence_log.records.assessment import Need, NeedKind
from evidence_log.records.rule_pack import Gate, Requirement, Unknown
from evidence_log.rules.facts import Facts


def unknown_gates(requirement: Requirement, facts: Facts) -> list[tuple[Gate, Need]] | None:
    """The gates nobody knows the answer to, with what is needed; None where one is shut."""
    unknown: list[tuple[Gate, Need]] = []
    if requirement.territories:
        if facts.territory is None:
            need = Need(kind=NeedKind.TERRITORY)
            unknown.append((Gate(circumstance="", is_=requirement.territories), need))
        elif facts.territory not in requirement.territories:
            return None
    for gate in requirement.gates:
        answer = facts.circumstance(gate.circumstance)
        if answer is None and gate.unknown is not Unknown.SILENT:
            unknown.append((gate, Need(kind=NeedKind.CIRCUMSTANCE, circumstance=gate.circumstance)))
        elif answer not in gate.is_:
            return None
    return unknown
